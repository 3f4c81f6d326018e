package dev.vibecoder.store;

import dev.vibecoder.domain.project.Ref;
import org.jspecify.annotations.Nullable;

/**
 * A ref as last fetched.
 *
 * @param ingestedSha the tip up to which it is ingested; null before the first time
 * @param gone whether the last fetch found it deleted
 */
public record StoredRef(Ref ref, @Nullable String ingestedSha, boolean gone) {}
