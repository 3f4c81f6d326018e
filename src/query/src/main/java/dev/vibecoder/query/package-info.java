/** Answers questions over HTTP: search, projects, runs and schedules, read and never changed. */
@NullMarked
package dev.vibecoder.query;

import org.jspecify.annotations.NullMarked;
