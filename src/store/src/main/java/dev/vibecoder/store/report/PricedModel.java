package dev.vibecoder.store.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Executions of one model at one rate.
 *
 * @param firstDay UTC day of the first of them
 * @param lastDay UTC day of the last
 */
public record PricedModel(
    @Nullable String provider,
    @Nullable String model,
    boolean batch,
    long executions,
    BigDecimal tokens,
    LocalDate firstDay,
    LocalDate lastDay) {}
