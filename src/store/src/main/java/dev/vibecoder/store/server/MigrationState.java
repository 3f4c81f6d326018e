package dev.vibecoder.store.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A migration and whether the database has it. */
public record MigrationState(
    String version, String description, String state, @Nullable Instant installedAt) {}
