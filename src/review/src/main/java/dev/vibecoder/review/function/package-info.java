/** Functions before and after a change: which of them grew worse. */
@NullMarked
package dev.vibecoder.review.function;

import org.jspecify.annotations.NullMarked;
