package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a row of a report of the names of its groups, all null for the total, and of its sums. */
interface GroupMapper<R> {

  R row(List<@Nullable String> groups, ResultSet sums) throws SQLException;
}
