package dev.vibecoder.review;

import java.util.List;

/** The rules of a file by what they read, each with its examples. */
record Rules(
    List<SecretRule> secrets,
    List<LineRule> lines,
    List<ChangeRule> changes,
    List<SourceRule> sources,
    List<RuleExamples> examples) {}
