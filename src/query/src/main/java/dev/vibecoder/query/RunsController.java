package dev.vibecoder.query;

import dev.vibecoder.scheduler.RunStatus;
import dev.vibecoder.scheduler.Runs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/runs}. */
@RestController
final class RunsController {

  /** Runs, the newest first. */
  record RunList(List<ListedRun> runs) {}

  private static final int MOST_RUNS = 100;
  private static final int RUNS = 20;

  private final Runs runs;

  RunsController(Runs runs) {
    this.runs = runs;
  }

  @GetMapping("/api/v1/runs")
  RunList list(HttpServletRequest request) {
    var parameters = Parameters.of(request, "job", "status", "limit");
    return new RunList(
        runs
            .list(
                parameters.text("job"),
                parameters.choice("status", RunStatus.class),
                parameters.number("limit", RUNS, 1, MOST_RUNS))
            .stream()
            .map(ListedRun::of)
            .toList());
  }

  @GetMapping("/api/v1/runs/{id}")
  ShownRun show(@PathVariable long id, HttpServletRequest request) {
    Parameters.of(request);
    return runs.find(id)
        .map(ShownRun::of)
        .orElseThrow(() -> NotThere.of("run", id, "/api/v1/runs"));
  }
}
