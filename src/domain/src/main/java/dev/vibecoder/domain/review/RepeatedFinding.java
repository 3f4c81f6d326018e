package dev.vibecoder.domain.review;

import org.jspecify.annotations.Nullable;

/**
 * A finding and in how many of a model's opinions it came. It is known by its place and type, since
 * a model words each anew.
 */
public record RepeatedFinding(
    FindingType type, String rule, @Nullable String file, int line, int runs) {}
