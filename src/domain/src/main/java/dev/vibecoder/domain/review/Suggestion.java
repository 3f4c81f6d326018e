package dev.vibecoder.domain.review;

import org.jspecify.annotations.Nullable;

/** What would make the commit better, once for each rule that asks for it. */
public record Suggestion(String rule, String message, @Nullable String file, int line) {}
