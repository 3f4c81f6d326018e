package dev.vibecoder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.StepLabel;
import dev.vibecoder.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;

class ImportIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path folder;
  private final List<String> notes = new ArrayList<>();

  @Test
  void importsWhatIsNewInWatchedFoldersAndWarnsOfThoseThatAreNotThere() throws IOException {
    write("a.jsonl", "one");
    try (JobsFixture jobs = jobs()) {
      assertThat(jobs.run("import").getStatus()).isEqualTo(BatchStatus.COMPLETED);
      write("b.jsonl", "two");
      assertThat(jobs.run("import").getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }

    assertThat(DATABASE.rows("SELECT external_id FROM executions ORDER BY 1"))
        .containsExactly("one", "two");
    assertThat(DATABASE.value("SELECT email FROM users")).isEqualTo("ann@example.org");
    assertThat(notes.get(0)).contains("there is no folder").contains("gone");
  }

  private void write(String name, String id) throws IOException {
    Files.writeString(
        folder.resolve(name), "{\"id\":\"" + id + "\",\"started_at\":\"2026-03-01T10:00:00Z\"}\n");
  }

  private JobsFixture jobs() {
    return new JobsFixture(
        DATABASE,
        folder.resolve("workspace"),
        context -> {
          context.registerBean(
              "importSettings",
              ImportSettings.class,
              () -> new ImportSettings("ann@example.org", List.of(folder, folder.resolve("gone"))));
          context.registerBean(ProgressListener.class, Noting::new);
        });
  }

  /** Keeps the sentences. */
  private final class Noting implements ProgressListener {

    @Override
    public void started(StepLabel label, long total, String unit) {}

    @Override
    public void advanced(StepLabel label, long more) {}

    @Override
    public void noted(StepLabel label, String sentence) {
      notes.add(sentence);
    }

    @Override
    public void ended(StepLabel label, boolean completed) {}
  }
}
