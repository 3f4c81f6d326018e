package dev.vibecoder.store.report;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/**
 * The text of one query. What a query may do is the server's to decide; this only turns away what
 * is no query at all, so that a session cannot change its own settings, and more than one.
 */
record QueryText(String sql) {

  private static final Set<String> QUERIES =
      Set.of("select", "with", "values", "table", "explain", "show");

  private static final Pattern FIRST_WORD =
      Pattern.compile("(?:\\s++|\\(++|--[^\\n]*(?:\\n|$)|/\\*(?s:.*?)\\*/)*+([A-Za-z]*)");

  static QueryText of(String sql) throws QueryRefused {
    List<NativeQuery> statements = statements(sql);
    if (statements.isEmpty()) {
      throw new QueryRefused("there is no query");
    }
    if (statements.size() > 1) {
      throw new QueryRefused(
          "these are " + statements.size() + " statements; one query at a time is run");
    }
    Matcher first = FIRST_WORD.matcher(sql);
    String word = first.lookingAt() ? first.group(1) : "";
    if (!QUERIES.contains(word.toLowerCase(Locale.ROOT))) {
      throw new QueryRefused(
          (word.isEmpty() ? "this" : word.toUpperCase(Locale.ROOT))
              + " is no query; SELECT, WITH, VALUES, TABLE, EXPLAIN and SHOW are");
    }
    return new QueryText(sql);
  }

  /** Cut as the driver cuts when it sends, so that what is checked is what runs. */
  private static List<NativeQuery> statements(String sql) throws QueryRefused {
    try {
      return Parser.parseJdbcSql(sql, true, false, true, false, false);
    } catch (SQLException e) {
      throw new QueryRefused(String.valueOf(e.getMessage()), e);
    }
  }
}
