package dev.vibecoder.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.vibecoder.store.ImportRefusal;
import dev.vibecoder.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadImportIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final String GOOD = "{\"id\":\"good\",\"started_at\":\"2026-03-01T10:00:00Z\"}\n";

  @TempDir Path folder;
  private ImportsFixture imports;

  @BeforeEach
  void wire() {
    imports = new ImportsFixture(database);
  }

  @AfterEach
  void unwire() {
    imports.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'tokens':{'input':-1}|tokens.input is negative",
        "'tokens':{'input':1.5}|tokens.input is no whole number",
        "'tokens':{'output':1000000001}|tokens are more than a thousand million",
        "'tokens':{'output':1e30}|tokens.output is no whole number",
        "'tokens':7|tokens is no object",
        "'status':'done'|status is none of pending, running, completed, failed, cancelled",
        "'agent_type':'BOSS'|agent_type is none of planner, database, backend, frontend, reviewer, general",
        "'started_at':null|started_at is missing",
        "'started_at':'yesterday'|started_at is no time like 2026-01-31T12:00:00Z",
        "'started_at':'2026-03-01T10:00:00'|started_at is no time like 2026-01-31T12:00:00Z",
        "'started_at':'2026-03-04T10:00:00Z'|started_at is in the future",
        "'started_at':'1970-01-21T10:00:00Z'|started_at is before the year 2000",
        "'completed_at':'2026-03-01T09:59:59Z'|completed_at is before started_at",
        "'duration_ms':-5|duration_ms is negative",
        "'duration_ms':9000000000000000000|duration_ms is more than ten years",
        "'cost':-0.1|cost is negative",
        "'cost':'NaN'|cost is no number",
        "'cost':NaN|is not JSON, from column 59 on",
        "'cost':1e999999999|cost has too many digits",
        "'cost':10000000000|the cost is more than 1000000000 USD",
        "'session':'a\\u0000b'|session has a NUL character",
        "'input':{'q':'a\\u0000b'}|input has a NUL character",
        "'metadata':[1]|metadata is no object",
        "'source':'vibe-embed'|source begins with vibe, as this platform's own do"
      })
  void refusesByLineAndReasonAndGoesOn(String field, String reason) throws IOException {
    String bad =
        "{\"id\":\"bad\",\"started_at\":\"2026-03-01T10:00:00Z\","
            + field.replace('\'', '"')
            + "}\n";

    FileReport report = imports.run(file("a.jsonl", (bad + GOOD).getBytes(UTF_8))).files().get(0);

    assertThat(report.refusals()).containsExactly(new ImportRefusal(1, reason));
    assertThat(report.outcome()).isEqualTo(FileOutcome.READ);
    assertThat(ids()).containsExactly("good");
    assertThat(
            database.rows(
                "SELECT r.line, r.reason FROM import_refusals r JOIN import_files f ON f.id = r.file_id"
                    + " WHERE f.user_id = '"
                    + imports.userId()
                    + "'"))
        .containsExactly("1|" + reason);
  }

  @Test
  void refusesWhatIsNoRecordAtAll() throws IOException {
    String longId = GOOD.replace("good", "x".repeat(501));
    byte[] latin = GOOD.replace("good", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    var content = new ByteArrayOutputStream();
    content.write("no json\n[1]\n\n{\"started_at\":\"2026-03-01T10:00:00Z\"}\n".getBytes(UTF_8));
    content.write(longId.getBytes(UTF_8));
    content.write(latin);
    content.write(GOOD.getBytes(UTF_8));

    FileReport report = imports.run(file("a.jsonl", content.toByteArray())).files().get(0);

    assertThat(report.refusals().stream().map(r -> r.line() + " " + r.reason()))
        .containsExactly(
            "1 is not JSON, from column 1 on",
            "2 is no JSON object",
            "4 id is missing",
            "5 id is longer than 500 characters",
            "6 is not JSON, from column 13 on");
    assertThat(ids()).containsExactly("good");
  }

  @Test
  void refusesALineTooLongForMemory() throws IOException {
    String huge = GOOD.replace("}", ",\"input\":\"" + "x".repeat(9 << 20) + "\"}");

    FileReport report =
        imports
            .run(file("a.jsonl", (GOOD.replace("good", "a") + huge + GOOD).getBytes(UTF_8)))
            .files()
            .get(0);

    assertThat(report.refusals()).containsExactly(new ImportRefusal(2, "is longer than 8 MB"));
    assertThat(ids()).containsExactly("a", "good");
  }

  @Test
  void takesWhatATruncatedGzipHolds() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 20_000; i++) {
        gzip.write(GOOD.replace("good", "n" + i * 7919L % 20_000).getBytes(UTF_8));
      }
    }
    byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);

    ImportReport report = imports.run(file("a.jsonl.gz", half));

    assertThat(report.broken()).hasSize(1);
    assertThat(report.files().get(0).problem())
        .isEqualTo("is truncated: the gzip ends before its end");
    assertThat(report.total().taken()).isBetween(5_000L, 15_000L);
    Files.write(folder.resolve("a.jsonl.gz"), packed.toByteArray());
    assertThat(imports.run(folder).total().taken()).isEqualTo(20_000 - report.total().taken());
    assertThat(ids()).hasSize(20_000);
  }

  @Test
  void namesFilesThatItCannotReadOrDoesNotKnow() throws IOException {
    file("wide.jsonl", GOOD.getBytes(StandardCharsets.UTF_16));
    file("other.json", "{\"a\":1}".getBytes(UTF_8));
    file("empty.jsonl", new byte[0]);
    file("picture.png", new byte[] {1});

    ImportReport report = imports.run(folder, folder.resolve("gone.jsonl"));

    assertThat(
            report.files().stream()
                .map(f -> f.path().getFileName() + " " + f.outcome() + " " + f.problem()))
        .containsExactly(
            "empty.jsonl UNRECOGNISED is of no format that is known; name one: --format",
            "other.json UNRECOGNISED is of no format that is known; name one: --format",
            "wide.jsonl BROKEN is UTF-16; convert it to UTF-8",
            "gone.jsonl BROKEN is not there");
  }

  @Test
  void namesAFolderThatItMayNotReadAndGoesOn() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    file("a.jsonl", GOOD.getBytes(UTF_8));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(closed)).as("the tests may read everything").isFalse();

    ImportReport report = imports.run(folder);

    assertThat(report.broken().get(0).problem()).isEqualTo("is a folder that cannot be read");
    assertThat(ids()).containsExactly("good");
  }

  @Test
  void readsALineThatWasCutOffWhenItIsWhole() throws IOException {
    Path file = file("a.jsonl", (GOOD + "{\"id\":\"two\",\"star").getBytes(UTF_8));

    FileReport first = imports.run(file).files().get(0);

    assertThat(first.refusals())
        .containsExactly(new ImportRefusal(2, "ends in the middle: the file is cut off here"));
    Files.writeString(file, GOOD + GOOD.replace("good", "two"));
    assertThat(imports.run(file).total().taken()).isEqualTo(1);
    assertThat(ids()).containsExactly("good", "two");
  }

  @Test
  void keepsTheRestWhenTheDatabaseCannotKeepOne() throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      String one = GOOD.replace("good", "n" + i);
      // A number that JSON knows and PostgreSQL does not.
      lines.append(i == 40 ? one.replace("}", ",\"input\":1e200000}") : one);
    }

    FileReport report =
        imports.run(file("a.jsonl", lines.toString().getBytes(UTF_8))).files().get(0);

    assertThat(report.refusals())
        .containsExactly(new ImportRefusal(41, "the database cannot keep it"));
    assertThat(ids()).hasSize(99);
  }

  private List<String> ids() {
    return database.rows(
        "SELECT external_id FROM executions WHERE user_id = '" + imports.userId() + "' ORDER BY 1");
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}
