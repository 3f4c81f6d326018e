package dev.vibecoder.git;

import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.git.diff.LineDiff;
import org.jspecify.annotations.Nullable;

/**
 * A changed file with what its counts came from.
 *
 * @param diff null when the file is binary
 * @param after the text after the change; empty when there is none
 */
record CountedFile(FileDelta delta, FileChange change, @Nullable LineDiff diff, byte[] after) {}
