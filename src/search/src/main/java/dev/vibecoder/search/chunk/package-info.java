/** Cuts a file's text into the pieces that are embedded. */
@NullMarked
package dev.vibecoder.search.chunk;

import org.jspecify.annotations.NullMarked;
