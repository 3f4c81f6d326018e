package dev.vibecoder.query.mcp;

/**
 * What a tool found.
 *
 * @param text to be read
 * @param structured the same as a record, for programs
 */
record ToolAnswer(String text, Object structured) {}
