/** Job {@code import}: what other systems left in watched folders. */
@NullMarked
package dev.vibecoder.jobs.imports;

import org.jspecify.annotations.NullMarked;
