package dev.vibecoder.search.syntax;

import dev.vibecoder.domain.code.FunctionMetrics;

/** What has been counted of a function so far. */
final class Tally {

  private final Definition definition;
  private int cyclomatic = 1;
  private int cognitive;
  private int nesting;
  private int parameters;

  Tally(Definition definition) {
    this.definition = definition;
  }

  Definition definition() {
    return definition;
  }

  void decide(int decisions) {
    cyclomatic += decisions;
  }

  void strain(int effort) {
    cognitive += effort;
  }

  void reach(int depth) {
    nesting = Math.max(nesting, depth);
  }

  void take() {
    parameters++;
  }

  FunctionMetrics metrics(int startLine, int endLine, int lines) {
    return new FunctionMetrics(
        definition.path(), startLine, endLine, lines, cyclomatic, cognitive, nesting, parameters);
  }
}
