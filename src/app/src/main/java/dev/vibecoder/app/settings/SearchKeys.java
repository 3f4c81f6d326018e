package dev.vibecoder.app.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys below {@code vibe.search}.
 *
 * @param recallTarget share of the true nearest chunks that searches have to find
 */
public record SearchKeys(@DefaultValue("0.98") double recallTarget) {

  public SearchKeys {
    if (!(recallTarget >= 0 && recallTarget <= 1)) {
      throw new IllegalArgumentException("vibe.search.recall-target is 0 to 1");
    }
  }
}
