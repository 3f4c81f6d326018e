package dev.vibecoder.domain.imports;

/**
 * Which execution of which system.
 *
 * @param source the system
 * @param externalId its identity there
 */
public record SourceKey(String source, String externalId) {}
