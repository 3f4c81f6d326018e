package dev.vibecoder.review;

/** A rule about lines. */
record LineRule(RuleHead head, FileFilter filter, LineCheck check) {}
