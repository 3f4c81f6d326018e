/** Job {@code embed}: the files of the head, cut into chunks, each with its vector. */
@NullMarked
package dev.vibecoder.jobs.embed;

import org.jspecify.annotations.NullMarked;
