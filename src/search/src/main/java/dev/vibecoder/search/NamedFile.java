package dev.vibecoder.search;

import dev.vibecoder.store.NameHit;

/**
 * A file that defines a name of the question.
 *
 * @param closeness of the names, 0 to 1
 */
record NamedFile(NameHit definition, double closeness) {}
