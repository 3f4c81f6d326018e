package dev.vibecoder.bench;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.query.ListeningAddress;
import dev.vibecoder.scheduler.Run;
import dev.vibecoder.scheduler.StepRun;
import dev.vibecoder.scheduler.quartz.SchedulesConfiguration;
import dev.vibecoder.search.embed.ModelEmbedders;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a large index costs by day and by night: questions asked over HTTP, and nights after an edit
 * of three files. The first vectors are made up, so that they need not be waited for; the questions
 * and the edits are embedded by the model.
 *
 * <p>Arguments: EDITED-REPOSITORY [OTHER-REPOSITORY...]
 */
public final class LargeIndexBench {

  private static final int QUESTIONS = 300;
  private static final int EDITS = 5;
  private static final long WARM_UP_NANOS = 20_000_000_000L;
  private static final String OWNER = "large";

  private final BenchHome home;
  private final HttpClient client = HttpClient.newHttpClient();
  private final PrintStream out = System.out;

  private LargeIndexBench(BenchHome home) {
    this.home = home;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("LargeIndexBench EDITED-REPOSITORY [OTHER-REPOSITORY...]", arguments);
    Path folder = Files.createTempDirectory("vibe-large-");
    try (var home =
        BenchHome.open(InstantVectorsConfiguration.class, SchedulesConfiguration.class)) {
      var bench = new LargeIndexBench(home);
      var clone = EditedClone.of(given.path(0), folder.resolve("edited.git"));
      Project edited = bench.index(clone.path(), "edited");
      for (int i = 1; i < arguments.length; i++) {
        Path other = folder.resolve("other-" + i + ".git");
        bench.index(EditedClone.of(given.path(i), other).path(), "other-" + i);
      }
      ((InstantVectors) home.room(ModelEmbedders.class).configured()).end();
      bench.edit(clone, edited);
      bench.ask(clone.subjects(2 * QUESTIONS));
    } finally {
      Processes.delete(folder);
    }
  }

  private Project index(Path repository, String name) throws Exception {
    long begin = System.nanoTime();
    Project project = home.project(repository, name, OWNER);
    Run run = home.launch(JobNames.NIGHTLY, project);
    out.printf(
        "%s: indexed in %.0f s: %s%n", name, seconds(begin), step(run, JobNames.EMBED).counters());
    return project;
  }

  private void edit(EditedClone clone, Project project) throws Exception {
    out.printf("%nNights after an edit of three files, the first to warm up; seconds%n");
    for (int i = 0; i <= EDITS; i++) {
      clone.edit(i);
      long begin = System.nanoTime();
      Run run = home.launch(JobNames.NIGHTLY, project);
      double total = seconds(begin);
      Map<String, Long> counters = new TreeMap<>(step(run, JobNames.EMBED).counters());
      out.printf(
          "%6.2f, of it embed %.2f  %s%n",
          total, step(run, JobNames.EMBED).duration().toMillis() / 1e3, counters);
    }
  }

  private void ask(List<String> subjects) throws Exception {
    try (var answers = home.answering(OWNER)) {
      String url = answers.get(ListeningAddress.class).url();
      long begun = System.nanoTime();
      for (int i = QUESTIONS; System.nanoTime() - begun < WARM_UP_NANOS; i++) {
        ask(url, subjects.get(QUESTIONS + i % (subjects.size() - QUESTIONS)));
      }
      double[] millis = new double[QUESTIONS];
      for (int i = 0; i < QUESTIONS; i++) {
        long begin = System.nanoTime();
        ask(url, subjects.get(i));
        millis[i] = (System.nanoTime() - begin) / 1e6;
      }
      Arrays.sort(millis);
      out.printf(
          "%nGET /api/v1/search, %d commit subjects, warm: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
          QUESTIONS,
          millis[QUESTIONS / 2],
          millis[QUESTIONS * 95 / 100],
          millis[QUESTIONS * 99 / 100]);
    }
  }

  private void ask(String url, String question) throws Exception {
    String query = "/api/v1/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(url + query)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(question + ": " + answer.body());
    }
  }

  private static StepRun step(Run night, String name) {
    return night.innerRuns().stream()
        .flatMap(run -> run.steps().stream())
        .filter(step -> step.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
