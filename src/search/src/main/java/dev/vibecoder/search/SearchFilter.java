package dev.vibecoder.search;

import dev.vibecoder.domain.code.SymbolKind;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where to search; what is null or blank does not restrict.
 *
 * @param project name of the only project wanted
 * @param language the only language wanted, e.g. {@code java}; its case does not matter
 * @param path {@code *} stands for any characters, {@code ?} for one
 * @param fileType extension without its dot, e.g. {@code sql}
 * @param kind only chunks that define such a thing
 * @param since sha, or the beginning of one, of a commit: only files that commits after it changed;
 *     it needs a project
 */
public record SearchFilter(
    @Nullable String project,
    @Nullable String language,
    @Nullable String path,
    @Nullable String fileType,
    @Nullable SymbolKind kind,
    @Nullable String since) {

  /** No restriction at all. */
  public static final SearchFilter NONE = new SearchFilter(null, null, null, null, null, null);

  private static final int LONGEST = 500;

  /**
   * Checks it before anything is asked of a model or a database.
   *
   * @throws InvalidQuestion when one of the parts cannot be meant
   */
  public SearchFilter {
    project = part("project", project);
    language = part("language", language);
    path = part("path", path);
    fileType = part("type", fileType);
    since = part("since", since);
    if (since != null && !since.matches("[0-9a-fA-F]{4,40}")) {
      throw new InvalidQuestion("since", "a commit is 4 to 40 hexadecimal digits, not " + since);
    }
    if (since != null && project == null) {
      throw new InvalidQuestion("since", "a commit belongs to a project; name the project too");
    }
  }

  /** The same in this project only. */
  public static SearchFilter in(@Nullable String project) {
    return new SearchFilter(project, null, null, null, null, null);
  }

  private static @Nullable String part(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > LONGEST) {
      throw new InvalidQuestion(
          field, "at most %d characters, not %,d".formatted(LONGEST, value.length()));
    }
    return requireText(field, value);
  }

  /** PostgreSQL stores neither NUL nor half a surrogate pair, so nothing could be found. */
  static String requireText(String field, String value) {
    if (value.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
      throw new InvalidQuestion(field, "it has characters that no text has, such as NUL");
    }
    return value;
  }
}
