package dev.vibecoder.jobs.review;

import dev.vibecoder.domain.review.Review;
import dev.vibecoder.review.risk.RiskFeatures;
import dev.vibecoder.store.CommitKey;
import java.util.Set;

/**
 * A commit as far as it can be judged by itself; its risk also depends on those before it.
 *
 * @param paths whose history counts for the risk
 */
record JudgedCommit(CommitKey commit, Review review, RiskFeatures features, Set<String> paths) {}
