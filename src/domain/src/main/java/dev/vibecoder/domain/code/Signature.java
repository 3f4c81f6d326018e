package dev.vibecoder.domain.code;

import java.time.Instant;

/** Who wrote or committed, as the commit says it, and when. */
public record Signature(String name, String email, Instant when) {}
