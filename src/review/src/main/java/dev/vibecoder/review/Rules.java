package dev.vibecoder.review;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a file by what they read, each with its examples.
 *
 * @param pmd what the rules of PMD among them share
 * @param tokens what the rules about duplicates share
 */
record Rules(
    List<SecretRule> secrets,
    List<LineRule> lines,
    List<ChangeRule> changes,
    List<SourceRule> sources,
    List<FunctionRule> functions,
    List<RuleExamples> examples,
    PmdReports pmd,
    TokensOfFiles tokens) {

  /** To begin with. */
  static Rules none(Limits limits) {
    return new Rules(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new PmdReports(limits.analysed()),
        new TokensOfFiles(limits.analysed()));
  }
}
