/** Writes reviews as SARIF 2.1.0, which code hosts and editors read. */
@NullMarked
package dev.vibecoder.review.sarif;

import org.jspecify.annotations.NullMarked;
