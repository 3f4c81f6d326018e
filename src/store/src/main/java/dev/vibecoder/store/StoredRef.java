package dev.vibecoder.store;

import dev.vibecoder.domain.project.Ref;
import org.jspecify.annotations.Nullable;

/** A ref as last fetched and the tip up to which it is ingested; null before the first time. */
public record StoredRef(Ref ref, @Nullable String ingestedSha) {}
