package dev.vibecoder.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.testkit.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import ends at a commit; the next one goes on from there. */
class KilledImportIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final int EXECUTIONS = 25_000;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void goesOnBehindEachCommit(int commits) throws IOException {
    try (var imports = new ImportsFixture(database)) {
      Path file = file();
      assertThatThrownBy(() -> endingAfter(commits, imports, file)).hasMessage("killed");
      long stored = count(imports);
      assertThat(stored).isBetween(10_000L * (commits - 1), EXECUTIONS * 1L);

      ImportReport report = imports.run(file);

      assertThat(report.total().taken()).isEqualTo(EXECUTIONS - stored);
      assertThat(report.total().known()).isZero();
      assertThat(count(imports)).isEqualTo(EXECUTIONS);
      assertThat(sum(imports)).isEqualTo(EXECUTIONS * (EXECUTIONS - 1L) / 2);
      assertThat(
              database.value(
                  "SELECT taken FROM import_files WHERE user_id = '" + imports.userId() + "'"))
          .isEqualTo(Long.toString(EXECUTIONS));
    }
  }

  @Test
  void endsWhereItIsToldTo() throws IOException {
    try (var imports = new ImportsFixture(database)) {
      Path file = file();
      var request = new ImportRequest(imports.userId(), List.of(file), null, null, false);

      imports.table(ExecutionImport.class).run(request, new StopAtOnce());

      assertThat(count(imports)).isEqualTo(10_000);
      assertThat(imports.run(file).total().taken()).isEqualTo(EXECUTIONS - 10_000);
    }
  }

  @Test
  void letsTwoImportsTellTheSameAtOnce() throws Exception {
    try (var imports = new ImportsFixture(database)) {
      Path one = file();
      Path other = Files.copy(one, folder.resolve("other.jsonl"));
      ExecutorService threads = Executors.newFixedThreadPool(2);
      try {
        Future<Long> taken = threads.submit(() -> imports.run(one).total().taken());
        Future<Long> others = threads.submit(() -> imports.run(other).total().taken());

        assertThat(taken.get() + others.get()).isEqualTo(EXECUTIONS);
      } finally {
        threads.shutdownNow();
      }
      assertThat(count(imports)).isEqualTo(EXECUTIONS);
    }
  }

  @Test
  void looksUpWhatIsToldAgainByItsKeyThoughStatisticsDoNotKnowTheOwner() throws IOException {
    Path file = file();
    try (var known = new ImportsFixture(database)) {
      known.run(file);
      database.execute("ANALYZE executions");
    }
    // Reading all rows of the owner for each of them would take minutes.
    database.execute(
        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET statement_timeout = ''15s''',"
            + " current_database()); END $$");
    try (var imports = new ImportsFixture(database)) {
      imports.run(file);
      var again = new ImportRequest(imports.userId(), List.of(file), null, null, true);

      ImportReport report = imports.table(ExecutionImport.class).run(again, records -> {});

      assertThat(report.total().known()).isEqualTo(EXECUTIONS);
    } finally {
      database.execute(
          "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RESET statement_timeout',"
              + " current_database()); END $$");
    }
  }

  private static void endingAfter(int commits, ImportsFixture imports, Path file) {
    var left = new AtomicLong(commits);
    var request = new ImportRequest(imports.userId(), List.of(file), null, null, false);
    imports
        .table(ExecutionImport.class)
        .run(
            request,
            records -> {
              if (left.decrementAndGet() == 0) {
                throw new IllegalStateException("killed");
              }
            });
  }

  private Path file() throws IOException {
    Path file = folder.resolve("executions.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < EXECUTIONS; i++) {
        out.write(
            "{\"id\":\"n%d\",\"started_at\":\"2026-03-01T10:00:00Z\",\"tokens\":{\"input\":%d}}\n"
                .formatted(i, i));
      }
    }
    return file;
  }

  private static long count(ImportsFixture imports) {
    return Long.parseLong(
        database.value(
            "SELECT count(*) FROM executions WHERE user_id = '" + imports.userId() + "'"));
  }

  private static long sum(ImportsFixture imports) {
    return Long.parseLong(
        database.value(
            "SELECT sum(input_tokens) FROM executions WHERE user_id = '" + imports.userId() + "'"));
  }

  /** Has seen enough. */
  private static final class StopAtOnce implements ImportListener {

    @Override
    public void advanced(long records) {}

    @Override
    public boolean isStopped() {
      return true;
    }
  }
}
