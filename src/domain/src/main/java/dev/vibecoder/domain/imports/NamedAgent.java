package dev.vibecoder.domain.imports;

import dev.vibecoder.domain.work.AgentType;

/**
 * Who worked.
 *
 * @param type what a new one of this name is for; one that is there keeps its own
 */
public record NamedAgent(String name, AgentType type) {

  /** One for general work. */
  public static NamedAgent general(String name) {
    return new NamedAgent(name, AgentType.GENERAL);
  }
}
