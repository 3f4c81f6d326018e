package dev.vibecoder.domain.imports;

import org.jspecify.annotations.Nullable;

/**
 * What answered.
 *
 * @param provider who serves the model
 * @param batch billed at the batch rate
 */
public record ServedModel(@Nullable String provider, @Nullable String model, boolean batch) {}
