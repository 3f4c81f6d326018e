package dev.vibecoder.store.report;

import org.jspecify.annotations.Nullable;

/**
 * What a group of commits changed.
 *
 * @param group null for the total and for what has no such thing, e.g. commits by no coding agent
 * @param byAgents how many of the commits name a coding agent
 * @param filesChanged generated and vendored ones among them
 * @param additions lines added, those of generated and vendored files only when asked for
 * @param deletions lines removed, likewise
 */
public record CommitRow(
    @Nullable String group,
    long commits,
    long byAgents,
    long filesChanged,
    long additions,
    long deletions) {}
