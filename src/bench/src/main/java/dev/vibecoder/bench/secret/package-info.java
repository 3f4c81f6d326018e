/** Secrets made up and planted in a repository of their own, to see whether reviews find them. */
@NullMarked
package dev.vibecoder.bench.secret;

import org.jspecify.annotations.NullMarked;
