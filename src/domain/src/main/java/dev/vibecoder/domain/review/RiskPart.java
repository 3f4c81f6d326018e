package dev.vibecoder.domain.review;

/**
 * One of the things that make a commit risky.
 *
 * @param feature what was measured, in terms of the field
 * @param value what was measured, before it is weighed
 * @param share how much of what raises the risk comes from it, 0 to 1; of all parts together 1
 */
public record RiskPart(String feature, double value, double share) {}
