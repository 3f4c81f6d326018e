package dev.vibecoder.review;

/** A rule about the whole texts of files. */
record SourceRule(RuleHead head, FileFilter filter, SourceCheck check) {}
