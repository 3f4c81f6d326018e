package dev.vibecoder.app.settings;

import dev.vibecoder.domain.review.Severity;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys below {@code vibe.review.gate}: what a commit may have and still pass.
 *
 * @param leastSecurity lowest security score
 * @param leastQuality lowest quality score
 * @param worstSecurity worst security issue
 * @param worstQuality worst quality issue
 */
public record GateKeys(
    @DefaultValue("0.6") double leastSecurity,
    @DefaultValue("0.5") double leastQuality,
    @DefaultValue("medium") Severity worstSecurity,
    @DefaultValue("critical") Severity worstQuality) {

  public GateKeys {
    requireScore(leastSecurity, "least-security");
    requireScore(leastQuality, "least-quality");
  }

  private static void requireScore(double score, String key) {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("vibe.review.gate." + key + " is 0 to 1");
    }
  }
}
