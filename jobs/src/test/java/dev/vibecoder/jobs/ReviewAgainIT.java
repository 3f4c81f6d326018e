package dev.vibecoder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** What becomes of reviews when the rules are others. */
class ReviewAgainIT {

  private static final String RULES =
      """
      version: 7
      limits: {issues: 5, evidence: 80, line: 500}
      scoring:
        points: {CRITICAL: 0.5, HIGH: 0.25, MEDIUM: 0.1, LOW: 0.03, INFO: 0}
        again: 0.5
        least-quality: 0.5
        least-security: 0.6
      groups:
        - name: Names
          defaults: {type: QUALITY, severity: LOW}
          rules:
            - id: no-g
              message: No g.
              literals: ['g()']
              pattern: 'g\\(\\)'
              examples: ['g()']
              counterexamples: ['f()']
      """;

  private final TestDatabase database = new TestDatabase();
  private JobsFixture jobs;

  @TempDir private Path folder;

  @BeforeEach
  void reviewByRulesThatAreNoMoreInForce() {
    database.create();
    jobs = new JobsFixture(database, folder.resolve("workspace"));
    try (var repository = ScriptedRepository.create(folder.resolve("origin.git"))) {
      repository.commit("main").file("A.java", "int a = f();\n").message("one").create();
      repository.commit("main").file("A.java", "int a = g();\n").message("two").create();
      jobs.project(repository.path(), "origin");
      jobs.run("sync");
      jobs.run("ingest");
    }
    review(Map.of());
    database.execute("UPDATE reviews SET rule_set = 'of-before'");
    database.execute(
        "UPDATE commits SET committed_at = '2026-02-01' WHERE message = 'one';"
            + " UPDATE commits SET committed_at = '2026-03-01' WHERE message = 'two'");
  }

  @AfterEach
  void close() {
    jobs.close();
    database.close();
  }

  private JobExecution review(Map<String, String> parameters) {
    return jobs.run("review", parameters);
  }

  private String reviews() {
    return database.value("SELECT count(*) FROM reviews");
  }

  @Test
  void keepsReviewsByOtherRules() {
    assertThat(review(Map.of()).getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(reviews()).isEqualTo("2");
  }

  @Test
  void addsReviewsOfCommitsFromADayOn() {
    review(Map.of("since", "2026-03-01"));

    assertThat(
            database.rows(
                "SELECT c.message, r.rule_set = 'of-before' FROM reviews r JOIN commits c ON c.id = r.commit_id ORDER BY 1, 2"))
        .containsExactly("one|t", "two|f", "two|t");
    review(Map.of("since", "2026-03-01"));
    assertThat(reviews()).isEqualTo("3");
  }

  @Test
  void addsReviewsOfAllCommits() {
    review(Map.of("since", "all"));

    assertThat(reviews()).isEqualTo("4");
  }

  @Test
  void reviewsByTheRulesOfAnotherFile() throws IOException {
    Path rules = Files.writeString(folder.resolve("rules.yaml"), RULES);

    review(Map.of("since", "all", "rules", rules.toString()));

    assertThat(
            database.rows(
                "SELECT c.message, r.issues -> 0 ->> 'rule' FROM reviews r"
                    + " JOIN commits c ON c.id = r.commit_id WHERE rule_set LIKE '7-%' ORDER BY 1"))
        .containsExactly("one|?", "two|no-g");
  }

  @Test
  void refusesRulesThatAreNotThere() {
    Path rules = folder.resolve("none.yaml");

    assertThat(review(Map.of("since", "all", "rules", rules.toString())).getStatus())
        .isEqualTo(BatchStatus.FAILED);

    assertThat(database.rows("SELECT exit_message FROM batch.batch_job_execution").toString())
        .contains("Cannot read the review rules " + rules);
    assertThat(reviews()).isEqualTo("2");
  }

  @Test
  void weighsWhatWasDoneToTheFilesBefore() {
    review(Map.of("since", "all"));

    assertThat(
            database.rows(
                "SELECT c.message, p ->> 'value' FROM reviews r JOIN commits c ON c.id = r.commit_id"
                    + " LEFT JOIN LATERAL (SELECT p FROM jsonb_array_elements(r.risk_parts) p"
                    + " WHERE p ->> 'feature' = 'recent_changes') x ON true"
                    + " WHERE r.rule_set <> 'of-before' ORDER BY 1"))
        .containsExactly("one|?", "two|1.0");
    assertThat(
            database.rows(
                "SELECT percentile, risk > 0 FROM reporting.commit_risks ORDER BY committed_at"))
        .containsExactly("?|t", "1|t");
  }

  @Test
  void refusesWhatIsNoDay() {
    assertThat(review(Map.of("since", "yesterday")).getStatus()).isEqualTo(BatchStatus.FAILED);

    assertThat(database.rows("SELECT exit_message FROM batch.batch_job_execution").toString())
        .contains("since=yesterday is no day; give one as 2026-01-31, or 'all'");
    assertThat(reviews()).isEqualTo("2");
  }
}
