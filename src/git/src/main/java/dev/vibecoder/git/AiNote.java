package dev.vibecoder.git;

/**
 * Says that a coding agent wrote part of a commit.
 *
 * @param commit the commit's id, 40 hex digits; it need not exist here
 * @param agent the agent that wrote most of its lines
 */
public record AiNote(String commit, String agent) {}
