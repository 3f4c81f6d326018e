package dev.vibecoder.review;

import java.util.HashMap;
import java.util.Map;

/** Shannon entropy of a text, in bits a character: low for words, high for random tokens. */
final class Entropy {

  private Entropy() {}

  static double of(String text) {
    Map<Integer, Integer> counts = new HashMap<>();
    text.chars().forEach(c -> counts.merge(c, 1, Integer::sum));
    double bits = 0;
    for (int count : counts.values()) {
      double share = (double) count / text.length();
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }
}
