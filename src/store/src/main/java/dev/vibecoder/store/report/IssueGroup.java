package dev.vibecoder.store.report;

import org.jspecify.annotations.Nullable;

/**
 * The issues of a project that have the same reason, with the first of them as an example.
 *
 * @param object the commit, blob or ref of the example
 * @param path its file, when it is about one
 */
public record IssueGroup(
    String stage, String reason, long count, String object, @Nullable String path, String detail) {}
