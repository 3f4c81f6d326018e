package dev.vibecoder.app.settings;

import dev.vibecoder.endpoint.Webhook;
import dev.vibecoder.jobs.BudgetSettings;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The keys below {@code vibe.budgets}.
 *
 * @param webhook address that is told of crossings; it may hold a secret
 */
public record BudgetKeys(@Nullable String webhook) {

  /** As the jobs want it. */
  public BudgetSettings toSettings() {
    String address = Settings.nullIfBlank(webhook);
    return address == null ? BudgetSettings.QUIET : new BudgetSettings(webhook(address));
  }

  private static Webhook webhook(String address) {
    try {
      return new Webhook(new URI(address));
    } catch (URISyntaxException | IllegalArgumentException e) {
      // The reason would repeat the address.
      throw new IllegalArgumentException(
          "VIBE_BUDGETS_WEBHOOK is no http:// or https:// address with a host");
    }
  }

  /** Never the address. */
  @Override
  public String toString() {
    return "BudgetKeys[webhook=" + (webhook == null ? "none" : "***") + "]";
  }
}
