/** Commits, files and chunks: what a clone is made of. */
@NullMarked
package dev.vibecoder.domain.code;

import org.jspecify.annotations.NullMarked;
