package dev.vibecoder.store;

import java.util.UUID;

/**
 * The index of a project in a generation.
 *
 * @param shard its number
 * @param generation number of the generation
 */
public record ProjectIndex(int shard, UUID projectId, int generation) {}
