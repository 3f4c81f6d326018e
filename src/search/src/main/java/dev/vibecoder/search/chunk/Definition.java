package dev.vibecoder.search.chunk;

/**
 * Something that a line begins to define.
 *
 * @param nests definitions inside it are worth a chunk of their own, as in a class but not in a
 *     function
 */
record Definition(String name, boolean nests) {}
