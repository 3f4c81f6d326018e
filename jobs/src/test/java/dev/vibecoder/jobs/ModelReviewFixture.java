package dev.vibecoder.jobs;

import dev.vibecoder.endpoint.EndpointSettings;
import dev.vibecoder.endpoint.Patience;
import dev.vibecoder.review.RuleSet;
import dev.vibecoder.review.model.AnswerFormat;
import dev.vibecoder.review.model.ModelReviewer;
import dev.vibecoder.review.model.ModelSettings;
import dev.vibecoder.testkit.ChatReply;
import dev.vibecoder.testkit.FakeChatServer;
import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;

/** Three commits, the jobs, and a model that finds something in each. */
abstract class ModelReviewFixture {

  static final String MODEL = "reviewer-1";
  static final String NIGHT = "2026-11-22T02:00:00Z";

  private static final Pattern FILE = Pattern.compile("FILE (\\S+) ");

  final TestDatabase database = new TestDatabase();
  final FakeChatServer endpoint = FakeChatServer.start();
  ScriptedRepository repository;
  JobsFixture jobs;

  @TempDir Path folder;

  @BeforeEach
  void open() {
    database.create();
    endpoint.model(request -> ChatReply.content(opinion(request, 0.8)));
    repository = ScriptedRepository.create(folder.resolve("origin.git"));
    for (String name : List.of("one", "two", "three")) {
      repository
          .commit("main")
          .file("src/" + name + ".java", "int a = f();\n// FIXME later\n")
          .message(name)
          .create();
    }
    jobs = fixture(database, "workspace", 1, null, 1_000_000);
    jobs.project(repository.path(), "origin");
  }

  @AfterEach
  void close() {
    repository.close();
    jobs.close();
    endpoint.close();
    database.close();
  }

  /** The same with another number of runs, and another budget. */
  void reopen(int runs, @Nullable BigDecimal usd, long tokens) {
    jobs.close();
    jobs = fixture(database, "workspace", runs, usd, tokens);
  }

  JobsFixture fixture(
      TestDatabase where, String workspace, int runs, @Nullable BigDecimal usd, long tokens) {
    var settings =
        new ModelSettings(
            new EndpointSettings(
                endpoint.baseUrl(),
                MODEL,
                "key-of-the-test",
                Duration.ofSeconds(5),
                Duration.ofSeconds(5)),
            new Patience(3, Duration.ofSeconds(1), Duration.ofMinutes(2)),
            0,
            0,
            runs,
            null,
            20_000,
            500,
            5,
            AnswerFormat.JSON_SCHEMA);
    var reviewer = ModelReviewer.of(RuleSet.bundled(), settings, Clock.systemUTC(), time -> {});
    return new JobsFixture(
        where,
        folder.resolve(workspace),
        context -> {
          context.registerBean(
              "modelReviews",
              ModelReviewSettings.class,
              () -> new ModelReviewSettings(reviewer, usd, tokens, Duration.ofHours(36)));
          context.registerBean(
              "jobSettings",
              JobSettings.class,
              () -> new JobSettings(1, 2, 10, 5, Duration.ofDays(7), Duration.ofSeconds(2)));
        });
  }

  /** What a model says that finds something in the first line of what it was sent. */
  static String opinion(String request, double quality) {
    Matcher file = FILE.matcher(request);
    return """
        {"summary": "Mostly fine.", "quality_score": %s, "security_score": 1, "findings": [
          {"file": "%s", "line": 1, "end_line": 1, "type": "QUALITY", "severity": "LOW",
           "category": "readability", "message": "Name it better.", "suggestion": "", "evidence": "f()"}]}
        """
        .formatted(quality, file.find() ? file.group(1) : "");
  }

  /** The subjects of the commits that were asked about, in the order of the requests. */
  List<String> asked() {
    return endpoint.journal().stream()
        .map(call -> call.said("user").lines().toList().get(2).substring(3))
        .toList();
  }

  void ready() {
    jobs.run("sync");
    jobs.run("ingest");
  }

  BatchStatus review() {
    return review(Map.of());
  }

  BatchStatus review(Map<String, String> parameters) {
    return jobs.run("review", parameters).getStatus();
  }

  long counter(String name) {
    return jobs.counter("model-review", name);
  }

  List<String> reviews(String reviewer) {
    return database.rows(
        "SELECT c.message, r.status, r.quality_score, r.issues, r.suggestions, r.summary, r.risk"
            + " FROM reviews r JOIN commits c ON c.id = r.commit_id WHERE r.reviewer = '"
            + reviewer
            + "' ORDER BY 1");
  }

  void failOn(String table, String condition) {
    database.execute(
        """
        CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF %s THEN
            RAISE EXCEPTION 'planned failure' USING ERRCODE = 'P0001';
          END IF;
          RETURN NEW;
        END $$
        """
            .formatted(condition));
    database.execute(
        "CREATE TRIGGER fails BEFORE INSERT ON " + table + " FOR EACH ROW EXECUTE FUNCTION fail()");
  }

  void repair(String table) {
    database.execute("DROP TRIGGER fails ON " + table);
  }
}
