package dev.vibecoder.store.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of an indexed head.
 *
 * @param type extension; empty when it has none
 * @param role MAIN, TEST or DOCS, by its path
 * @param skipped why nothing of it is searched; null when something is
 * @param commitSha head at which it was indexed
 */
public record FileRow(
    String path,
    @Nullable String language,
    String type,
    String role,
    int chunks,
    long tokens,
    @Nullable String skipped,
    String commitSha,
    Instant indexedAt) {}
