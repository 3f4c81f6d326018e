/** Job {@code reprice}: costs computed anew by the prices of now. */
@NullMarked
package dev.vibecoder.jobs.reprice;

import org.jspecify.annotations.NullMarked;
