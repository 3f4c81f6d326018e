package dev.vibecoder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportingPagesIT {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| ([^|]+) \\|$");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```sql\\n(.*?)```");

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(DOCS.resolve("reporting"))) {
      return files.map(file -> file.getFileName().toString().replace(".md", "")).sorted().toList();
    }
  }

  @Test
  void everyViewOfCostsHasAPageAndALineInTheIndex() throws IOException {
    List<String> views =
        DATABASE.rows(
            "SELECT relname FROM pg_class WHERE relnamespace = 'reporting'::regnamespace"
                + " AND (relname ~ '_(costs|tokens|rates)$' OR relname = 'rollup_settings') ORDER BY 1");

    assertThat(pages()).isEqualTo(views);
    assertThat(views)
        .allSatisfy(view -> assertThat(read("reporting.md")).contains("reporting/" + view + ".md"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageHasTheColumnsOfItsViewAsTheyAreCommented(String view) {
    List<String> columns =
        DATABASE.rows(
            "SELECT attname, replace(col_description(attrelid, attnum), '|', '/') FROM pg_attribute"
                + " WHERE attrelid = 'reporting."
                + view
                + "'::regclass AND attnum > 0 ORDER BY attnum");

    assertThat(found(ROW, view).map(row -> row.group(1) + "|" + row.group(2)))
        .containsExactlyElementsOf(columns);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theExampleOfAPageRunsAsTheReportingRole(String view) throws Exception {
    List<String> examples = found(EXAMPLE, view).map(block -> block.group(1)).toList();

    assertThat(examples).isNotEmpty();
    try (var login = new ReportingLogin(DATABASE)) {
      for (String example : examples) {
        login.execute(example);
      }
    }
  }

  @Test
  void everyColumnThatClientsMayReadIsCommented() {
    assertThat(
            DATABASE.rows(
                """
                SELECT c.relname, a.attname
                FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relnamespace = 'reporting'::regnamespace
                  AND c.relkind = 'v'
                  AND coalesce(col_description(c.oid, a.attnum), '') = ''
                """))
        .isEmpty();
  }

  private static Stream<MatchResult> found(Pattern pattern, String view) {
    return pattern.matcher(read("reporting/" + view + ".md")).results();
  }

  private static String read(String page) {
    try {
      return Files.readString(DOCS.resolve(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
