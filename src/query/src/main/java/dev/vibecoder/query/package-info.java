/**
 * Answers questions over HTTP: search, projects, files, chunks, runs and schedules; changes
 * nothing.
 */
@NullMarked
package dev.vibecoder.query;

import org.jspecify.annotations.NullMarked;
