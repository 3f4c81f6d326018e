/** Finds code that stands in a change twice. */
@NullMarked
package dev.vibecoder.review.duplicate;

import org.jspecify.annotations.NullMarked;
