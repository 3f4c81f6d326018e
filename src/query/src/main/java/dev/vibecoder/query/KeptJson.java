package dev.vibecoder.query;

import dev.vibecoder.domain.people.RefusedChange;
import tools.jackson.databind.JsonNode;

/** JSON that is kept with a row, wherever it comes from. */
public final class KeptJson {

  private KeptJson() {}

  /**
   * The text as PostgreSQL takes it.
   *
   * @throws RefusedChange when it is no JSON, or has what PostgreSQL does not keep
   */
  public static String read(String field, String text) {
    try {
      JsonNode value = JsonBody.parse(field, text);
      if (value.isMissingNode()) {
        throw new BadRequest(field, field + " is empty");
      }
      return JsonBody.kept(field, value);
    } catch (BadRequest e) {
      throw RefusedChange.invalid(e.field(), String.valueOf(e.getMessage()));
    }
  }
}
