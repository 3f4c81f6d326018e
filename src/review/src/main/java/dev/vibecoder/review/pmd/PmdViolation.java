package dev.vibecoder.review.pmd;

/**
 * A place that breaks a rule of PMD.
 *
 * @param rule the rule's reference
 * @param line first line, from 1
 */
public record PmdViolation(String rule, int line, int endLine) {}
