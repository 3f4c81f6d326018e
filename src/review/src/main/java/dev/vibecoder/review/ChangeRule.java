package dev.vibecoder.review;

/** A rule about the change as a whole. */
record ChangeRule(RuleHead head, ChangeCheck check) {}
