/** Work that is done once for each content of a file, however many commits bring it. */
@NullMarked
package dev.vibecoder.review.blob;

import org.jspecify.annotations.NullMarked;
