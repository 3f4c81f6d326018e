/** Job {@code ingest}: every commit that a branch head reaches, with its line counts. */
@NullMarked
package dev.vibecoder.jobs.ingest;

import org.jspecify.annotations.NullMarked;
