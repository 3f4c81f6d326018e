package dev.vibecoder.bench.risk;

import java.time.Instant;

/** A commit of the default branch that is no merge. */
record PastCommit(String sha, Instant at, String subject) {}
