package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.store.report.TaskRow;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is shown of tasks and their costs. */
final class TaskCostListing {

  /** Deeper ones are not moved further to the right. */
  private static final int DEEPEST_INDENT = 20;

  private static final int LONGEST_TITLE = 80;

  private TaskCostListing() {}

  /**
   * The columns.
   *
   * @param tree are subtasks listed, too?
   * @param named do people read it, who want a name for what has none?
   */
  static Listing<TaskRow> columns(boolean tree, boolean named) {
    var listing = new Listing<TaskRow>();
    listing.text("task", row -> named ? indented(row) : row.title());
    if (!named) {
      listing
          .text("line", row -> row.kind().name().toLowerCase(Locale.ROOT))
          .text("task_id", TaskRow::id)
          .text("parent_task_id", TaskRow::parentId)
          .number("depth", TaskRow::depth);
    }
    listing
        .text("project", TaskRow::project)
        .text("status", TaskRow::status)
        .number("tasks", TaskRow::tasks)
        .number("executions", TaskRow::executions)
        .number("failures", TaskRow::failures)
        .number("tokens", TaskRow::tokens)
        .number("unpriced_tokens", TaskRow::unpricedTokens)
        .number("cost_usd", TaskRow::cost);
    if (tree) {
      listing.number("own_usd", TaskRow::ownCost);
    }
    return listing
        .number("recorded_usd", TaskRow::recorded)
        .number("computed_usd", TaskRow::computed)
        .number("duration_ms", TaskRow::durationMs);
  }

  private static @Nullable String indented(TaskRow row) {
    return switch (row.kind()) {
      case TASK -> "  ".repeat(Math.min(row.depth(), DEEPEST_INDENT)) + cut(row.title());
      case OTHERS -> "(others)";
      case NONE -> "(no task)";
      case TOTAL -> "";
    };
  }

  private static String cut(@Nullable String title) {
    if (title == null || title.codePointCount(0, title.length()) <= LONGEST_TITLE) {
      return String.valueOf(title);
    }
    return title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
  }
}
