package dev.vibecoder.query;

import dev.vibecoder.store.report.ChunkReport;
import dev.vibecoder.store.report.Surroundings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/chunks}. */
@RestController
final class ChunksController {

  private static final int MOST_NEIGHBOURS = 20;

  private final ChunkReport report;
  private final String owner;

  ChunksController(ChunkReport report, QueryServiceSettings settings) {
    this.report = report;
    this.owner = settings.owner();
  }

  @GetMapping("/api/v1/chunks/{id}")
  Surroundings show(@PathVariable UUID id, HttpServletRequest request) {
    var parameters = Parameters.of(request, "before", "after");
    return report
        .around(
            owner,
            id,
            parameters.number("before", 0, 0, MOST_NEIGHBOURS),
            parameters.number("after", 0, 0, MOST_NEIGHBOURS))
        .orElseThrow(() -> NotThere.of("chunk", id, "/api/v1/search; ids change with their files"));
  }
}
