package dev.vibecoder.domain.review;

import java.util.List;
import java.util.Map;

/**
 * What a model said of a commit when it was asked once, as far as it could be taken.
 *
 * @param summary a sentence or two, made fit to be stored and shown; may be empty
 * @param qualityScore 0..1, 1 is best
 * @param securityScore 0..1, 1 is best
 * @param findings on lines that the commit adds
 * @param remarks what was not taken as it came: the reason, and how often
 */
public record Opinion(
    String summary,
    double qualityScore,
    double securityScore,
    List<Finding> findings,
    Map<String, Integer> remarks) {

  public Opinion {
    findings = List.copyOf(findings);
    remarks = Map.copyOf(remarks);
  }
}
