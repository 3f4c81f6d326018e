/** Job {@code rollup}: executions summed by day. */
@NullMarked
package dev.vibecoder.jobs.rollup;

import org.jspecify.annotations.NullMarked;
