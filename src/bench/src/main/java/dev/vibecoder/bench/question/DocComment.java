package dev.vibecoder.bench.question;

/**
 * A comment that documents a definition, or the docstring in it.
 *
 * @param sentence how it begins, without markup
 * @param firstLine of the comment, from 0
 * @param endLine after the comment
 * @param bodyOfItsOwn without it the definition would have no body
 */
record DocComment(String path, String sentence, int firstLine, int endLine, boolean bodyOfItsOwn) {}
