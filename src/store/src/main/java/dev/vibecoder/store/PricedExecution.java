package dev.vibecoder.store;

import dev.vibecoder.domain.work.TokenUsage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An execution, as far as its price goes.
 *
 * @param computed USD by the prices of the time when it was written; null: there was none
 */
public record PricedExecution(
    UUID id,
    Instant startedAt,
    @Nullable String provider,
    @Nullable String model,
    boolean batch,
    TokenUsage usage,
    @Nullable BigDecimal computed) {}
