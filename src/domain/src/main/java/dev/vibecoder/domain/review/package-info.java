/** Changes, findings and scores. */
@NullMarked
package dev.vibecoder.domain.review;

import org.jspecify.annotations.NullMarked;
