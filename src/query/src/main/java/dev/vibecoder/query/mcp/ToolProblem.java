package dev.vibecoder.query.mcp;

/** Why a tool cannot answer; the message is for the agent and names the way out. */
final class ToolProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ToolProblem(String message) {
    super(message);
  }
}
