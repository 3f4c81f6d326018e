package dev.vibecoder.domain.review;

import java.util.List;
import java.util.Map;

/**
 * How far a model's opinions of one commit lie apart.
 *
 * @param runs how many opinions there are
 * @param qualityScore the highest less the lowest
 * @param securityScore the highest less the lowest
 * @param findings each that at least one opinion has, the most frequent first
 * @param remarks what was not taken as it came: the reason, and how often, over all opinions
 */
public record OpinionSpread(
    int runs,
    double qualityScore,
    double securityScore,
    List<RepeatedFinding> findings,
    Map<String, Integer> remarks) {

  public OpinionSpread {
    findings = List.copyOf(findings);
    remarks = Map.copyOf(remarks);
  }
}
