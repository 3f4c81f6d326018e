package dev.vibecoder.store.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a project.
 *
 * @param defaultBranch null until the first sync
 * @param syncedAt end of the last sync that succeeded; null until then
 * @param issues what was passed over or stored in another form
 */
public record ProjectRow(
    String project,
    String repositoryUrl,
    @Nullable String defaultBranch,
    @Nullable Instant syncedAt,
    long commits,
    long reviews,
    long indexedFiles,
    long chunks,
    long issues) {}
