package dev.vibecoder.domain.code;

/**
 * How large and how tangled a function or method is. What belongs to a named function inside of it
 * counts for that one alone; an anonymous one counts for the function that it stands in.
 *
 * @param path its name under those that enclose it, such as {@code Cart.total}
 * @param startLine from 1
 * @param endLine the last one
 * @param lines that hold something else than white space and comments
 * @param cyclomatic McCabe's complexity: ways to go, at least 1
 * @param cognitive Campbell's complexity: what must be kept in mind to follow it
 * @param nesting how deep its deepest branch or loop lies in others; 0 without any
 * @param parameters that a caller has to give
 */
public record FunctionMetrics(
    String path,
    int startLine,
    int endLine,
    int lines,
    int cyclomatic,
    int cognitive,
    int nesting,
    int parameters) {

  /** The same, wherever it stands. */
  public FunctionMetrics anywhere() {
    return new FunctionMetrics(path, 0, 0, lines, cyclomatic, cognitive, nesting, parameters);
  }
}
