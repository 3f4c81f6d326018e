package dev.vibecoder.domain.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a model costs from a UTC day on, in USD for a million tokens of each kind.
 *
 * @param cachedInput null: as input
 * @param cacheWrite null: as input
 * @param output null: it gives none
 * @param reasoning null: as output
 */
public record ModelPrice(
    String provider,
    String model,
    LocalDate from,
    BigDecimal input,
    @Nullable BigDecimal cachedInput,
    @Nullable BigDecimal cacheWrite,
    @Nullable BigDecimal output,
    @Nullable BigDecimal reasoning) {}
