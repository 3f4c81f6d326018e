package dev.vibecoder.app.output;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A result that is one object, as the query service would answer it. */
public final class JsonText {

  private JsonText() {}

  /** Writes it with names in snake case, and on a terminal in ASCII. */
  public static void write(Console console, Object result) {
    console
        .out()
        .println(
            JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .configure(JsonWriteFeature.ESCAPE_NON_ASCII, console.outIsTerminal())
                .build()
                .writeValueAsString(result));
  }
}
