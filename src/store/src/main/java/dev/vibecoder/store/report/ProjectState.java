package dev.vibecoder.store.report;

import dev.vibecoder.domain.project.SyncFailure;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a project is.
 *
 * @param state {@code failing}: its last sync failed; {@code never synced}; {@code unproven}: its
 *     commits were not compared with git yet; {@code incomplete}: they were, and some are missing;
 *     {@code ok}
 * @param ingestSince commits committed earlier are left out by choice; null for the whole history
 * @param failure null when its last sync succeeded
 * @param proof null when there is none yet
 */
public record ProjectState(
    UUID id,
    String project,
    String state,
    @Nullable Instant ingestSince,
    @Nullable SyncFailure failure,
    @Nullable LastProof proof) {}
