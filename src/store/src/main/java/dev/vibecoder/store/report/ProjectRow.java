package dev.vibecoder.store.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a project.
 *
 * @param state failing, never synced, unproven, incomplete or ok, as {@link ProjectState} has it
 * @param defaultBranch null until the first sync
 * @param ingestSince commits committed earlier are left out by choice; null for the whole history
 * @param syncedAt end of the last sync that succeeded; null until then
 * @param commits those that a branch or tag reaches
 * @param unreachableCommits those that none reaches any more
 * @param issues what was passed over or stored in another form
 */
public record ProjectRow(
    String project,
    String state,
    String repositoryUrl,
    @Nullable String defaultBranch,
    @Nullable Instant ingestSince,
    @Nullable Instant syncedAt,
    long commits,
    long unreachableCommits,
    long reviews,
    long indexedFiles,
    long chunks,
    long issues) {}
