package dev.vibecoder.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/**
 * Executions as JSON Lines, the same for the same seed: 90 days, 40 agents, 12 models, sessions.
 */
final class ToldExecutions {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final int SECONDS = 90 * 86_400;
  private static final int AGENTS = 40;
  private static final int OF_A_SESSION = 30;
  private static final int FAILS_ONE_IN = 40;

  /** Models of the generated executions; the price book of the benchmark knows all but the last. */
  static final int MODELS = 12;

  private ToldExecutions() {}

  /** Writes so many of them. */
  static Path write(Path file, int executions, long seed) throws IOException {
    var random = new Random(seed);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < executions; i++) {
        out.write(line(i, random));
        out.newLine();
      }
    }
    return file;
  }

  private static String line(int number, Random random) {
    int session = number / OF_A_SESSION;
    Instant start =
        FIRST.plusSeconds(Math.floorMod(session * 7_919L, SECONDS)).plusMillis(random.nextInt(999));
    boolean failed = random.nextInt(FAILS_ONE_IN) == 0;
    return """
    {"id":"call-%d","started_at":"%s","duration_ms":%d,"status":"%s","agent":"agent-%d",\
    "provider":"maker","model":"model-%d","session":"session-%d","tokens":{"input":%d,\
    "cached_input":%d,"cache_write":%d,"output":%d,"reasoning":%d}}"""
        .formatted(
            number,
            start,
            200 + random.nextInt(60_000),
            failed ? "FAILED" : "COMPLETED",
            session % AGENTS,
            random.nextInt(MODELS),
            session,
            random.nextInt(4_000),
            random.nextInt(60_000),
            random.nextInt(2_000),
            random.nextInt(3_000),
            random.nextInt(1_000));
  }
}
