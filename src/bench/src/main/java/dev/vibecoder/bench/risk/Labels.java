package dev.vibecoder.bench.risk;

import java.util.Set;

/**
 * Which commits brought in what was fixed later.
 *
 * @param inducing shas of commits that wrote a line of the product's code which a fix removed or
 *     replaced
 * @param placebo the same for lines drawn at random
 * @param anywhere the same for lines that fixes removed or replaced in tests and examples, too
 * @param fixes fixes whose lines were blamed
 * @param unread fixes that could not be read, because the copy lacks objects
 */
record Labels(
    Set<String> inducing, Set<String> placebo, Set<String> anywhere, int fixes, int unread) {}
