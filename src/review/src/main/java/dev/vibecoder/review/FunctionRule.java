package dev.vibecoder.review;

import dev.vibecoder.review.function.Bound;

/** A rule about the functions that a change added lines to. */
record FunctionRule(RuleHead head, FileFilter filter, Bound bound) {}
