package dev.vibecoder.store;

import dev.vibecoder.domain.review.Opinion;
import org.jspecify.annotations.Nullable;

/**
 * What a model answered when it was asked about a commit.
 *
 * @param run which of the runs, from 1
 * @param opinion null when the answer is unusable
 * @param reason why it is; null when it is not
 */
public record ReviewRun(int run, @Nullable Opinion opinion, @Nullable String reason) {}
