/** Job {@code sync}: remotes in, bare clones and refs out. */
@NullMarked
package dev.vibecoder.jobs.sync;

import org.jspecify.annotations.NullMarked;
