package dev.vibecoder.store;

import dev.vibecoder.domain.people.RefusedChange;
import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.domain.work.Agent;
import dev.vibecoder.domain.work.AgentFields;
import dev.vibecoder.domain.work.AgentType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owns {@code agents}. What is refused is a {@link RefusedChange}; an agent of another owner is not
 * there.
 */
@Component
public class AgentTable {

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

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

  private static final String COLUMNS =
      """
      a.id, a.name, a.type, a.capabilities, a.provider, a.model, a.system_prompt, a.built_in,
        a.created_at, a.updated_at
      """;

  private static final String ADD =
      """
      INSERT INTO agents AS a (
        id, user_id, name, type, capabilities, provider, model, system_prompt, created_at, updated_at)
      VALUES (
        :id, :userId, :name, CAST(:type AS agent_type), :capabilities, :provider, :model,
        :systemPrompt, :now, :now)
      RETURNING
      """
          + COLUMNS;

  private static final String CHANGE =
      """
      UPDATE agents AS a
      SET name = :name, type = CAST(:type AS agent_type), capabilities = :capabilities,
          provider = :provider, model = :model, system_prompt = :systemPrompt, updated_at = :now
      WHERE a.id = :id
      RETURNING
      """
          + COLUMNS;

  private static final String FIND =
      "SELECT " + COLUMNS + " FROM agents a WHERE a.user_id = :userId AND ";

  private static final String LIST =
      "SELECT "
          + COLUMNS
          + """
            FROM agents a
            WHERE a.user_id = :userId
              AND (CAST(:type AS text) IS NULL OR a.type = CAST(:type AS agent_type))
              AND (CAST(:after AS text) IS NULL
                   OR a.name COLLATE "C" > CAST(:after AS text) COLLATE "C")
            ORDER BY a.name COLLATE "C"
            LIMIT :limit
            """;

  private final JdbcClient jdbc;
  private final UuidV7 ids;
  private final Clock clock;

  AgentTable(JdbcClient jdbc, UuidV7 ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Keeps a new agent. */
  public Agent add(UUID userId, AgentFields agent) {
    return BrokenRule.named(
        () ->
            with(agent, jdbc.sql(ADD))
                .param("id", ids.next())
                .param("userId", userId)
                .query(AgentTable::agent)
                .single());
  }

  /**
   * Changes what may be changed; whoever does so at the same time waits.
   *
   * @param agent name or id
   */
  @Transactional
  public Agent change(UUID userId, String agent, UnaryOperator<AgentFields> change) {
    Agent before =
        find(userId, agent, " FOR UPDATE OF a")
            .orElseThrow(() -> RefusedChange.notThere("agent", agent));
    if (before.builtIn()) {
      throw RefusedChange.conflict(
          "agent %s is a part of this platform, which says itself what it is".formatted(agent));
    }
    AgentFields after = change.apply(before.fields());
    return BrokenRule.named(
        () ->
            with(after, jdbc.sql(CHANGE))
                .param("id", before.id())
                .query(AgentTable::agent)
                .single());
  }

  /**
   * One agent of this owner.
   *
   * @param agent name or id
   */
  public Optional<Agent> find(UUID userId, String agent) {
    return find(userId, agent, "");
  }

  private Optional<Agent> find(UUID userId, String agent, String lock) {
    boolean byId = ID.matcher(agent).matches();
    if (agent.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return jdbc.sql(FIND + (byId ? "a.id = CAST(:agent AS uuid)" : "a.name = :agent") + lock)
        .param("userId", userId)
        .param("agent", agent)
        .query(AgentTable::agent)
        .optional();
  }

  /**
   * By name.
   *
   * @param type null: of any
   * @param after name of the last one of the page before; null for the first page
   */
  public List<Agent> list(
      UUID userId, @Nullable AgentType type, @Nullable String after, int limit) {
    return jdbc.sql(LIST)
        .param("userId", userId)
        .param("type", type == null ? null : type.name())
        .param("after", after)
        .param("limit", limit)
        .query(AgentTable::agent)
        .list();
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

  private JdbcClient.StatementSpec with(AgentFields agent, JdbcClient.StatementSpec statement) {
    return statement
        .param("name", agent.name())
        .param("type", agent.type().name())
        .param("capabilities", agent.capabilities().toArray(String[]::new))
        .param("provider", agent.provider())
        .param("model", agent.model())
        .param("systemPrompt", agent.systemPrompt())
        .param("now", Instants.utc(clock.instant()));
  }

  private static Agent agent(ResultSet row, int number) throws SQLException {
    return new Agent(
        row.getObject("id", UUID.class),
        row.getString("name"),
        AgentType.valueOf(row.getString("type")),
        List.of((String[]) row.getArray("capabilities").getArray()),
        row.getString("provider"),
        row.getString("model"),
        row.getString("system_prompt"),
        row.getBoolean("built_in"),
        Instants.known(row, "created_at"),
        Instants.known(row, "updated_at"));
  }
}
