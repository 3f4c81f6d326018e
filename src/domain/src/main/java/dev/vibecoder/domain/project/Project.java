package dev.vibecoder.domain.project;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A repository that is watched.
 *
 * @param name unique for its owner, what people type
 * @param defaultBranch short name of the branch that is indexed; null until the first sync tells
 * @param ingestSince commits committed earlier are left out; null for the whole history
 * @param registeredHere registered on this machine's command line, so its folder may be anywhere
 */
public record Project(
    UUID id,
    UUID userId,
    String name,
    RepositoryUrl repositoryUrl,
    @Nullable String defaultBranch,
    @Nullable Instant ingestSince,
    boolean registeredHere) {}
