package dev.vibecoder.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request as {@link FakeOpenAiServer} saw it.
 *
 * @param inputs texts that were sent
 * @param authorization header as sent, null when there was none
 * @param protocol e.g. {@code HTTP/1.1}
 * @param dimensions as asked for, 0 when not
 * @param status that was answered
 * @param tokens that were billed, 0 for an error
 */
public record ModelCall(
    String path,
    String model,
    List<String> inputs,
    @Nullable String authorization,
    String protocol,
    int dimensions,
    int status,
    long tokens) {}
