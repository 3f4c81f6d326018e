package dev.vibecoder.review.pmd;

import java.util.Map;
import java.util.TreeMap;

/**
 * A rule of PMD that was chosen.
 *
 * @param reference such as {@code category/java/errorprone.xml/EqualsNull}
 * @param properties what is set otherwise than PMD does, by the names of PMD's properties
 */
public record PmdRule(String reference, Map<String, String> properties) {

  public PmdRule {
    properties = new TreeMap<>(properties);
  }

  /** With its properties as PMD has them. */
  public static PmdRule of(String reference) {
    return new PmdRule(reference, Map.of());
  }
}
