package dev.vibecoder.store;

import java.util.List;

/**
 * What a look at the data found.
 *
 * @param name of what always holds
 * @param violations how many rows say otherwise
 * @param examples a few of them
 */
public record InvariantResult(String name, String meaning, long violations, List<String> examples) {

  public InvariantResult {
    examples = List.copyOf(examples);
  }

  public boolean holds() {
    return violations == 0;
  }
}
