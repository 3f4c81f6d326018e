package dev.vibecoder.store;

import java.math.BigDecimal;

/**
 * What calls of models took.
 *
 * @param tokens as far as they are known
 * @param cost USD, as far as it is known
 * @param unknownTokens of calls that are under way, lost, or perhaps billed, as we count them
 */
public record Spending(long tokens, BigDecimal cost, long unknownTokens) {}
