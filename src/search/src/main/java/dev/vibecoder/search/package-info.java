/** Finds code: files are chosen and cut into chunks, chunks become vectors, questions find them. */
@NullMarked
package dev.vibecoder.search;

import org.jspecify.annotations.NullMarked;
