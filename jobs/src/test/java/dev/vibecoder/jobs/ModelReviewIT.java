package dev.vibecoder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.store.Invariants;
import dev.vibecoder.store.report.Grouping;
import dev.vibecoder.store.report.ReportFilter;
import dev.vibecoder.store.report.ReviewReport;
import dev.vibecoder.store.report.ReviewRow;
import dev.vibecoder.testkit.ChatReply;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;

/** A model reviews beside the rules. */
class ModelReviewIT extends ModelReviewFixture {

  @Test
  void standsBesideTheReviewByRulesAndLeavesItAsItIs() {
    assertThat(jobs.start("nightly", NIGHT).getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(asked()).as("newest first").containsExactly("three", "two", "one");
    assertThat(
            database.rows(
                "SELECT c.message, r.status, r.quality_score, r.security_score, r.runs,"
                    + " r.quality_spread, r.issues -> 0 ->> 'rule', r.issues -> 0 ->> 'file',"
                    + " r.issues -> 0 ->> 'evidence', r.run_findings -> 0 ->> 'runs', r.risk"
                    + " FROM reviews r JOIN commits c ON c.id = r.commit_id"
                    + " WHERE r.reviewer = 'model:reviewer-1' ORDER BY c.committed_at"))
        .containsExactly(
            "one|COMMENTED|0.8|1|1|0|model-readability|src/one.java|int a = f();|1|?",
            "two|COMMENTED|0.8|1|1|0|model-readability|src/two.java|int a = f();|1|?",
            "three|COMMENTED|0.8|1|1|0|model-readability|src/three.java|int a = f();|1|?");
    assertThat(reviews("static"))
        .hasSize(3)
        .allMatch(row -> row.contains("|COMMENTED|0.97|") && row.contains("\"known-fault\""));
    assertIsBilledOnce();
    assertInvariantsHold();
  }

  private void assertInvariantsHold() {
    assertThat(jobs.bean(Invariants.class).check()).allMatch(result -> result.violations() == 0);
  }

  private void assertIsBilledOnce() {
    String billed = String.valueOf(endpoint.billedTokens());
    assertThat(database.value("SELECT sum(tokens) FROM model_calls")).isEqualTo(billed);
    assertThat(
            database.rows(
                "SELECT DISTINCT a.type, a.name, e.source, e.status, e.model, e.commit_id IS NOT NULL"
                    + " FROM executions e JOIN agents a ON a.id = e.agent_id WHERE e.source <> 'vibe-embed'"))
        .containsExactly("REVIEWER|model-reviewer|vibe-model-review|COMPLETED|reviewer-1|t");
    assertThat(
            database.value(
                "SELECT sum(tokens_used) FROM executions WHERE source = 'vibe-model-review'"))
        .isEqualTo(billed);
    assertThat(database.value("SELECT sum(tokens_used) FROM reporting.model_reviews"))
        .isEqualTo(billed);
  }

  @Test
  void isNotAskedAgainAboutWhatItReviewed() {
    jobs.run("nightly");
    jobs.run("nightly");
    assertThat(endpoint.journal()).hasSize(3);
  }

  @Test
  void storesHowFarItsRunsLieApart() {
    reopen(3, null, 1_000_000);
    ready();
    var number = new AtomicInteger();
    endpoint.model(
        request -> {
          int run = number.getAndIncrement() % 3;
          String answer = opinion(request, 0.5 + run * 0.2);
          return ChatReply.content(run == 0 ? answer : answer.replace("f()", "elsewhere"));
        });

    assertThat(review()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(
            database.rows(
                "SELECT DISTINCT runs, quality_score, quality_spread, security_spread, issues,"
                    + " run_findings -> 0 ->> 'runs', remarks ->> 'EVIDENCE_NOT_ON_LINE',"
                    + " remarks ->> 'IN_TOO_FEW_RUNS' FROM reviews WHERE runs IS NOT NULL"))
        .containsExactly("3|0.7|0.4|0|[]|1|2|1");
    assertThat(database.value("SELECT count(*) FROM review_runs")).isEqualTo("9");
    assertThat(database.value("SELECT count(*) FROM executions WHERE source = 'vibe-model-review'"))
        .isEqualTo("3");
  }

  @Test
  void isNotCountedWhereReviewsByRulesAre() {
    jobs.run("nightly");

    var reports = jobs.bean(ReviewReport.class);
    var all = new ReportFilter(null, null, null);
    assertThat(reports.read(all, Grouping.PROJECT).total().reviews()).isEqualTo(3);
    assertThat(reports.read(all, Grouping.RULES).rows()).hasSize(1);
    assertThat(reports.read(all, Grouping.REVIEWER).rows())
        .extracting(ReviewRow::group, ReviewRow::reviews)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("model:reviewer-1", 3L),
            org.assertj.core.groups.Tuple.tuple("static", 3L));
    assertThat(database.value("SELECT count(*) FROM reporting.reviewed_commits")).isEqualTo("3");
    assertThat(database.value("SELECT reviews FROM reporting.project_overview")).isEqualTo("3");
    assertThat(
            database.rows(
                "SELECT DISTINCT static_quality_score, quality_score FROM reporting.model_reviews"))
        .containsExactly("0.97|0.8");
  }

  @Test
  void looksAtOldCommitsWhenItIsToldTo() {
    ready();
    database.execute(
        "UPDATE commits SET created_at = now() - interval '3 days';"
            + " UPDATE commits SET committed_at = '2020-02-01' WHERE message <> 'three';"
            + " UPDATE commits SET committed_at = '2020-03-01' WHERE message = 'three'");

    assertThat(review()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(asked()).isEmpty();
    review(Map.of("model", "false", "since", "2020-03-01"));
    assertThat(asked()).isEmpty();
    review(Map.of("model", "true", "since", "2020-03-01"));
    assertThat(asked()).containsExactly("three");
    review(Map.of("model", "true", "since", "all"));
    assertThat(asked()).hasSize(3);
    review(Map.of("model", "true", "since", "all"));
    assertThat(asked()).hasSize(3);
  }

  @Test
  void saysHowToSetAModelUpWhereThereIsNone() {
    jobs.close();
    jobs = new JobsFixture(database, folder.resolve("workspace"));
    ready();

    assertThat(review(Map.of("model", "true"))).isEqualTo(BatchStatus.FAILED);

    assertThat(database.rows("SELECT exit_message FROM batch.batch_job_execution").toString())
        .contains("no model is set up; give vibe.review.model.base-url");
    assertThat(review()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(reviews("static")).hasSize(3);
    assertThat(endpoint.journal()).isEmpty();
  }
}
