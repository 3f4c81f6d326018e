package dev.vibecoder.query.mcp;

/** Something that an agent can ask for. */
interface CodeTool {

  /** Name of the sheet that describes it, which is its own. */
  String name();

  /**
   * Answers.
   *
   * @throws ToolProblem when the arguments make no sense; it says what would
   */
  ToolAnswer call(Arguments arguments);
}
