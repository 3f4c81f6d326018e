package dev.vibecoder.review;

import org.jspecify.annotations.Nullable;

/**
 * What a rule about the whole change found.
 *
 * @param file the first file it is about, or null
 * @param evidence what was counted or named
 */
record Observation(@Nullable String file, String evidence) {}
