/** Chooses the tracked files that are worth indexing and decodes their text. */
@NullMarked
package dev.vibecoder.search.source;

import org.jspecify.annotations.NullMarked;
