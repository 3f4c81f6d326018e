package dev.vibecoder.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole nights as anybody runs them: {@code ./vibe nightly} in a new home, then with nothing new,
 * then a search; what each took, and the steps of the first.
 *
 * <p>Arguments: REPOSITORY [NIGHTS-WITH-NOTHING-NEW]
 */
public final class NightBench {

  private static final List<String> STEPS = List.of("sync", "ingest", "review", "embed", "rollup");

  private final Path root = Path.of(System.getProperty("bench.root", "."));
  private final JsonMapper json = new JsonMapper();
  private final Path home;
  private final Path repository;
  private final PrintStream out = System.out;

  private NightBench(Path home, Path repository) {
    this.home = home;
    this.repository = repository;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("NightBench REPOSITORY [NIGHTS-WITH-NOTHING-NEW]", arguments);
    Path repository = given.path(0);
    int quiet = given.number(1, 3);
    Path home = Files.createTempDirectory("vibe-night-");
    new NightBench(home, repository).run(quiet);
    System.err.println("The home is kept: " + home);
  }

  private void run(int quietNights) throws Exception {
    vibe("--version"); // builds what is not built yet, which is no part of a night
    VibeProcess first = vibe("nightly", repository.toString());
    out.println(first.output());
    out.printf("%-34s%12s%16s%n", "", "seconds", "memory peak");
    line("first night", first);
    steps();
    for (int night = 2; night < 2 + quietNights; night++) {
      line("night " + night + ", nothing new", vibe("nightly", repository.toString()));
    }
    line("search", vibe("search", "where is a failed step restarted"));
    line("sql, shortest command", vibe("sql", "SELECT count(*) FROM commits"));
  }

  private void steps() throws Exception {
    List<JsonNode> runs = rows("runs", "list", "--json");
    for (int i = runs.size() - 1; i >= 0; i--) {
      for (JsonNode step : rows("runs", "show", runs.get(i).get("run").asString(), "--json")) {
        String name = step.get("step").asString();
        if (STEPS.contains(name)) {
          out.printf(
              "  %-32s%12s    %s%n",
              name, step.get("seconds").asString(), step.get("counts").asString());
        }
      }
    }
  }

  private List<JsonNode> rows(String... arguments) throws IOException, InterruptedException {
    return json.readTree(vibe(arguments).output()).valueStream().toList();
  }

  private VibeProcess vibe(String... arguments) throws IOException, InterruptedException {
    return VibeProcess.run(root, home, arguments);
  }

  private void line(String what, VibeProcess process) {
    out.printf("%-34s%12.1f%13d MB%n", what, process.seconds(), process.peakMegabytes());
  }
}
