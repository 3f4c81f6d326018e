package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.domain.work.Task;
import dev.vibecoder.store.report.Column.Kind;

/** How tasks are listed. */
final class TaskListing {

  private TaskListing() {}

  /** A table has what fits into a line; other formats have all. */
  static Listing<Task> columns(OutputFormat format) {
    var listing =
        new Listing<Task>()
            .text("id", Task::id)
            .text("project", Task::project)
            .text("title", Task::title)
            .text("status", Task::status)
            .text("priority", Task::priority)
            .text("agent_type", Task::agentType)
            .text("claimed_by", Task::claimedBy)
            .with("lease_until", Kind.TIME, Task::leaseUntil);
    if (format != OutputFormat.TABLE) {
      listing
          .text("parent_task_id", Task::parentTaskId)
          .number("attempts", Task::attempts)
          .text("source", Task::source)
          .text("external_id", Task::externalId)
          .with("updated_at", Kind.TIME, Task::updatedAt)
          .with("started_at", Kind.TIME, Task::startedAt)
          .with("completed_at", Kind.TIME, Task::completedAt);
    }
    return listing.with("created_at", Kind.TIME, Task::createdAt);
  }
}
