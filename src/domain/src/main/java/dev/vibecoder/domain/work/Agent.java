package dev.vibecoder.domain.work;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does work that costs tokens.
 *
 * @param name unique for its owner
 * @param provider who serves its model; null when that is not said
 * @param model model that it uses unless an execution says otherwise
 * @param builtIn a part of this platform, such as the embedder
 */
public record Agent(
    UUID id,
    String name,
    AgentType type,
    List<String> capabilities,
    @Nullable String provider,
    @Nullable String model,
    @Nullable String systemPrompt,
    boolean builtIn,
    Instant createdAt,
    Instant updatedAt) {

  /** What may be changed of it. */
  public AgentFields fields() {
    return new AgentFields(name, type, capabilities, provider, model, systemPrompt);
  }
}
