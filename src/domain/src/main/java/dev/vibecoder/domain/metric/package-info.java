/** Sums over executions. */
@NullMarked
package dev.vibecoder.domain.metric;

import org.jspecify.annotations.NullMarked;
