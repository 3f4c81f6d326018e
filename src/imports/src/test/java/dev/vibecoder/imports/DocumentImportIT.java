package dev.vibecoder.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.store.ImportCounts;
import dev.vibecoder.store.ImportRefusal;
import dev.vibecoder.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DocumentImportIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final String ROW =
      "{\"request_id\":\"%s\",\"startTime\":\"2026-03-01T10:00:00\",\"endTime\":\"2026-03-01T10:00:01\","
          + "\"spend\":0.5,\"model\":\"m\",\"prompt_tokens\":3,\"completion_tokens\":4}";

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
  void readsAnArrayAndAnArrayInADocument() throws IOException {
    String rows = ROW.formatted("a") + ",\n" + ROW.formatted("b");
    file("array.json", "[" + rows + "]");
    file(
        "data.json",
        "{\n \"page\": {\"data\": [1, 2]},\n \"data\": [" + rows.replace("\"a\"", "\"c\"") + "]}");

    assertThat(imports.run(folder).total()).isEqualTo(new ImportCounts(3, 0, 1, 0, 0, 0, 0));
  }

  @Test
  void readsATable() throws IOException {
    file(
        "logs.csv",
        "request_id,startTime,endTime,spend,model,prompt_tokens,completion_tokens,metadata\n"
            + "a,2026-03-01 10:00:00.000,2026-03-01 10:00:01.000,0.5,m,3,4,"
            + "\"{\"\"usage_object\"\":{\"\"prompt_tokens_details\"\":{\"\"cached_tokens\"\":2}}}\"\n"
            + "b,short\n");

    FileReport report = imports.run(folder).files().get(0);

    assertThat(report.format()).isEqualTo("litellm");
    assertThat(report.refusals()).containsExactly(new ImportRefusal(3, "has 2 values for 8 names"));
    assertThat(
            database.rows(
                "SELECT input_tokens, cached_input_tokens, cost FROM executions WHERE user_id = '"
                    + imports.userId()
                    + "'"))
        .containsExactly("1|2|0.5000000000");
  }

  @Test
  void takesWhatStandsBeforeTheDamageAndNamesTheLine() throws IOException {
    Path file = file("array.json", "[" + ROW.formatted("a") + ",\n{\"request_id\": oops}]");

    FileReport report = imports.run(file).files().get(0);

    assertThat(report.problem()).isEqualTo("is not JSON from line 2 on");
    assertThat(report.counts().taken()).isEqualTo(1);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
