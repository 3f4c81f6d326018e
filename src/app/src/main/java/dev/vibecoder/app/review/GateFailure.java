package dev.vibecoder.app.review;

/**
 * Why a commit does not pass.
 *
 * @param key the setting that forbids it
 */
public record GateFailure(String commit, String key, String reason) {}
