package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.domain.work.AgentType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code agents}. */
@Component
public class AgentTable {

  private static final String BUILT_IN =
      """
      INSERT INTO agents (id, user_id, name, type, capabilities, provider, model, built_in)
      VALUES (
        :id, :userId, :name, CAST(:type AS agent_type), ARRAY[CAST(:capability AS text)], :provider,
        :model, true)
      ON CONFLICT (user_id, name) DO UPDATE
      SET provider = excluded.provider, model = excluded.model, updated_at = now()
      RETURNING id
      """;

  private static final String ID = "SELECT id FROM agents WHERE user_id = :userId AND name = :name";

  private final JdbcClient jdbc;
  private final UuidV7 ids;

  AgentTable(JdbcClient jdbc, UuidV7 ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** The agent of this name; empty when its owner has none. */
  public Optional<UUID> idOf(UUID userId, String name) {
    return jdbc.sql(ID).param("userId", userId).param("name", name).query(UUID.class).optional();
  }

  /** A part of this platform that uses a model, as an agent; its row is made when there is none. */
  public UUID builtIn(
      UUID userId, String name, AgentType type, String capability, String provider, String model) {
    return jdbc.sql(BUILT_IN)
        .param("id", ids.next())
        .param("userId", userId)
        .param("name", name)
        .param("type", type.name())
        .param("capability", capability)
        .param("provider", provider)
        .param("model", model)
        .query(UUID.class)
        .single();
  }
}
