package dev.vibecoder.domain.code;

import org.jspecify.annotations.Nullable;

/**
 * Something that was passed over or stored in another form, so that nothing is lost in silence.
 *
 * @param object the commit, blob or ref
 * @param path the file, when it is about one
 * @param reason a short code, e.g. {@code NUL_IN_MESSAGE}
 * @param detail a sentence for people
 */
public record IngestIssue(
    Stage stage, String object, @Nullable String path, String reason, String detail) {}
