package dev.vibecoder.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.work.ModelPrice;
import dev.vibecoder.store.ImportCounts;
import dev.vibecoder.store.ImportRefusal;
import dev.vibecoder.store.ModelPriceTable;
import dev.vibecoder.testkit.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class JsonlImportIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final String WHOLE =
      """
      {"id":"a1","started_at":"2026-03-01T10:00:00Z","completed_at":"2026-03-01T10:00:02.5Z",\
      "agent":"planner","agent_type":"PLANNER","provider":"acme","model":"large","session":"s",\
      "tokens":{"input":1000,"cached_input":200,"cache_write":30,"cache_write_1h":4,"output":500,\
      "reasoning":60},"input":{"q":1},"output":[2],"metadata":{"k":"v"}}
      """;

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

  @Test
  void takesEachFieldAndPricesItByItsDay() throws IOException {
    imports
        .table(ModelPriceTable.class)
        .save(List.of(price("2026-01-01", "1"), price("2026-03-02", "9")));

    ImportReport report = imports.run(file(WHOLE));

    assertThat(report.total()).isEqualTo(new ImportCounts(1, 0, 0, 0, 0, 0, 0));
    assertThat(
            rows(
                "a.name, a.type, e.status, e.provider, e.model, e.input_tokens, "
                    + "e.cached_input_tokens, e.cache_write_tokens, e.cache_write_1h_tokens, "
                    + "e.output_tokens, e.reasoning_tokens, e.duration_ms, e.cost_recorded, "
                    + "e.cost_computed, e.cost_source, e.session, e.source, e.input, e.output, "
                    + "e.metadata"))
        .containsExactly(
            "planner|PLANNER|COMPLETED|acme|large|1000|200|30|4|500|60|2500|?|0.0017940000|PRICED|s"
                + "|jsonl|{\"q\": 1}|[2]|{\"k\": \"v\"}");
  }

  @Test
  void changesNothingWhenItIsImportedAgain() throws IOException {
    Path file = file(WHOLE);
    imports.run(file);
    String before = rows("e.*").toString();

    assertThat(imports.run(file).files().get(0).outcome()).isEqualTo(FileOutcome.UNCHANGED);
    ImportReport again = imports.run(asked(true, file));

    assertThat(again.total()).isEqualTo(new ImportCounts(0, 0, 1, 0, 0, 0, 0));
    assertThat(rows("e.*").toString()).isEqualTo(before);
  }

  @Test
  void readsOnWhereAGrownFileEnded() throws IOException {
    Path file = file(WHOLE);
    imports.run(file);
    Files.writeString(file, WHOLE.replace("a1", "a2"), StandardOpenOption.APPEND);

    assertThat(imports.run(file).total()).isEqualTo(new ImportCounts(1, 0, 0, 0, 0, 0, 0));
    assertThat(rows("e.external_id")).containsExactly("a1", "a2");
  }

  @Test
  void readsAFileThatWasWrittenAnewFromItsBeginning() throws IOException {
    Path file = file(WHOLE);
    imports.run(file);
    Files.writeString(file, WHOLE.replace("a1", "b1") + WHOLE.replace("a1", "b2"));

    assertThat(imports.run(file).total().taken()).isEqualTo(2);
  }

  @Test
  void bringsOnWhatWasOpenAndRefusesWhatEndedOtherwise() throws IOException {
    String open = "{\"id\":\"x\",\"started_at\":\"2026-03-01T10:00:00Z\",\"status\":\"running\"}\n";
    String done = open.replace("running", "completed").replace("}\n", ",\"cost\":0.5}\n");
    String other = done.replace("0.5", "0.7");

    ImportReport report = imports.run(file(open + done + other + open));

    assertThat(report.total()).isEqualTo(new ImportCounts(1, 1, 1, 1, 0, 0, 0));
    assertThat(report.files().get(0).refusals())
        .containsExactly(new ImportRefusal(3, "id x has ended with other contents: cost"));
    assertThat(rows("e.status, e.cost, e.cost_source"))
        .containsExactly("COMPLETED|0.5000000000|REPORTED");
  }

  @Test
  void isNotSetBackByWhatWasToldBefore() throws IOException {
    String early =
        "{\"id\":\"x\",\"started_at\":\"2026-03-01T10:00:00Z\",\"status\":\"running\","
            + "\"tokens\":{\"input\":5},\"cost\":0.1}\n";
    String late = early.replace("5}", "9}").replace(",\"cost\":0.1", "");
    Path file = file(early + late);

    assertThat(imports.run(file).total()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0, 0, 0));
    assertThat(imports.run(asked(true, file)).total())
        .isEqualTo(new ImportCounts(0, 0, 2, 0, 0, 0, 0));
    assertThat(rows("e.status, e.input_tokens, e.cost_recorded, e.cost_source"))
        .containsExactly("RUNNING|9|0.1000000000|REPORTED");
  }

  @Test
  void keepsWhatIsNotInDollarsAsMetadataAlone() throws IOException {
    ImportReport report =
        imports.run(
            file(
                "{\"id\":\"e\",\"started_at\":\"2026-03-01T10:00:00+02:00\",\"cost\":3,\"currency\":\"EUR\"}"));

    assertThat(report.total()).isEqualTo(new ImportCounts(1, 0, 0, 0, 0, 1, 0));
    assertThat(rows("e.cost, e.cost_source, e.metadata"))
        .containsExactly("?|UNKNOWN|{\"cost\": 3, \"currency\": \"EUR\"}");
  }

  @Test
  void queuesTheDaysForTheRollup() throws IOException {
    imports.run(file(WHOLE));

    assertThat(database.rows("SELECT DISTINCT day FROM rollup_queue")).contains("2026-03-01");
  }

  private ImportRequest asked(boolean again, Path... files) {
    return new ImportRequest(imports.userId(), List.of(files), null, null, again);
  }

  private List<String> rows(String columns) {
    return database.rows(
        "SELECT "
            + columns
            + " FROM executions e JOIN agents a ON a.id = e.agent_id WHERE e.user_id = '"
            + imports.userId()
            + "' ORDER BY e.external_id");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("executions.jsonl"), content);
  }

  private static ModelPrice price(String from, String input) {
    return new ModelPrice(
        "acme",
        "large",
        LocalDate.parse(from),
        null,
        null,
        null,
        new BigDecimal(input),
        null,
        null,
        BigDecimal.ONE,
        BigDecimal.ONE,
        null,
        null);
  }
}
