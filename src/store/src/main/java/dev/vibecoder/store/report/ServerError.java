package dev.vibecoder.store.report;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** An error in the server's words, with the line and the place it is about. */
final class ServerError {

  private static final int LONGEST_LINE = 160;

  private ServerError() {}

  static String text(SQLException error, String sql) {
    ServerErrorMessage said =
        error instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
    if (said == null) {
      return String.valueOf(error.getMessage());
    }
    var text = new StringBuilder(said.getSeverity() + ": " + said.getMessage());
    if (said.getPosition() > 0) {
      text.append(place(sql, said.getPosition()));
    }
    if (said.getDetail() != null) {
      text.append("\nDETAIL: ").append(said.getDetail());
    }
    if (said.getHint() != null) {
      text.append("\nHINT: ").append(said.getHint());
    }
    return text.toString();
  }

  /** As psql shows it: the line, and a mark below the character. */
  private static String place(String sql, int position) {
    int at = sql.offsetByCodePoints(0, Math.min(position - 1, sql.codePointCount(0, sql.length())));
    int start = sql.lastIndexOf('\n', at - 1) + 1;
    int end = sql.indexOf('\n', at) < 0 ? sql.length() : sql.indexOf('\n', at);
    int line = 1 + (int) sql.substring(0, start).chars().filter(c -> c == '\n').count();
    String label = "LINE " + line + ": ";
    if (end - start > LONGEST_LINE) {
      return "\nLINE " + line + ", character " + (at - start + 1);
    }
    return "\n"
        + label
        + sql.substring(start, end)
        + "\n"
        + " ".repeat(label.length() + at - start)
        + "^";
  }
}
