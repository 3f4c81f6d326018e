package dev.vibecoder.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Conditions of a query, with only those that restrict. */
final class Where {

  private final StringBuilder sql = new StringBuilder();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** One that always holds its value. */
  Where(String condition, String name, Object value) {
    sql.append("WHERE ").append(condition).append('\n');
    values.put(name, value);
  }

  /** One more; null does not restrict. */
  Where and(String condition, String name, @Nullable Object value) {
    if (value != null) {
      sql.append("  AND ").append(condition).append('\n');
      values.put(name, value);
    }
    return this;
  }

  /** An enum's constant by its name. */
  Where and(String condition, String name, @Nullable Enum<?> value) {
    return and(condition, name, value == null ? (Object) null : value.name());
  }

  String sql() {
    return sql.toString();
  }

  StatementSpec fill(StatementSpec statement) {
    return statement.params(values);
  }
}
