package dev.vibecoder.query;

import dev.vibecoder.store.server.Pulse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /health}, for whoever watches the process. */
@RestController
final class HealthController {

  /** {@code up}, or {@code down} when the database does not answer. */
  record Health(String status) {}

  private final Pulse pulse;

  HealthController(Pulse pulse) {
    this.pulse = pulse;
  }

  @GetMapping("/health")
  ResponseEntity<Health> health() {
    return pulse.beats()
        ? ResponseEntity.ok(new Health("up"))
        : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("down"));
  }
}
