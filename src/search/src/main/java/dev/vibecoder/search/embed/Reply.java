package dev.vibecoder.search.embed;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint made of one batch: each position has a vector of unit length or a reason.
 *
 * @param model that it says has answered, null when it does not say
 * @param tokens as billed, null when it does not say or says something impossible
 */
record Reply(
    Map<Integer, float[]> vectors,
    Map<Integer, String> refusals,
    @Nullable String model,
    @Nullable Long tokens,
    @Nullable BigDecimal cost) {}
