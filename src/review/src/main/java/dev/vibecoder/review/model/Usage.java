package dev.vibecoder.review.model;

import dev.vibecoder.domain.work.TokenUsage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an answer took.
 *
 * @param estimated the provider did not say, or said something impossible
 * @param reportedCost USD as the provider says; null when it does not
 */
public record Usage(TokenUsage tokens, boolean estimated, @Nullable BigDecimal reportedCost) {}
