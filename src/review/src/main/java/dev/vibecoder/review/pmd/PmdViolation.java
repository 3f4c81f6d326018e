package dev.vibecoder.review.pmd;

/**
 * A place that breaks a rule of PMD.
 *
 * @param rule the rule's reference
 * @param line first line, from 1
 * @param code hash of that line's text without its white space, by which to know it elsewhere
 */
public record PmdViolation(String rule, int line, int endLine, int code) {}
