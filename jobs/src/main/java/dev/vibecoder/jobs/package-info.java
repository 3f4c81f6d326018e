/** What runs: one package for each job, and {@code step} with what they share. */
@NullMarked
package dev.vibecoder.jobs;

import org.jspecify.annotations.NullMarked;
