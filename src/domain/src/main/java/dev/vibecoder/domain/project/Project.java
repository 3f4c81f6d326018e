package dev.vibecoder.domain.project;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A repository that is watched.
 *
 * @param name unique for its owner, what people type
 * @param defaultBranch short name of the branch that is indexed; null until the first sync tells
 */
public record Project(
    UUID id,
    UUID userId,
    String name,
    RepositoryUrl repositoryUrl,
    @Nullable String defaultBranch) {}
