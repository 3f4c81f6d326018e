package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.store.report.Column.Kind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says how a task stands after a change. */
final class TaskOutcome {

  private TaskOutcome() {}

  /**
   * Writes it.
   *
   * @param claimId proof of a claim that was made just now; null when none was
   */
  static void write(
      Invocation invocation, JsonOption output, DetailedTask task, @Nullable UUID claimId) {
    if (!output.json()) {
      invocation
          .console()
          .say("%s %s: %s".formatted(task.task().id(), task.task().status(), task.task().title()));
      if (claimId != null) {
        invocation.console().say("claim " + claimId + " until " + task.task().leaseUntil());
      }
      return;
    }
    new Listing<DetailedTask>()
        .text("id", each -> each.task().id())
        .text("project", each -> each.task().project())
        .text("parent_task_id", each -> each.task().parentTaskId())
        .text("title", each -> each.task().title())
        .text("description", DetailedTask::description)
        .text("prompt", DetailedTask::prompt)
        .text("status", each -> each.task().status())
        .text("priority", each -> each.task().priority())
        .text("agent_type", each -> each.task().agentType())
        .text("claim_id", each -> claimId)
        .text("claimed_by", each -> each.task().claimedBy())
        .with("lease_until", Kind.TIME, each -> each.task().leaseUntil())
        .number("attempts", each -> each.task().attempts())
        .with("result", Kind.JSON, DetailedTask::result)
        .with("created_at", Kind.TIME, each -> each.task().createdAt())
        .with("started_at", Kind.TIME, each -> each.task().startedAt())
        .with("completed_at", Kind.TIME, each -> each.task().completedAt())
        .write(OutputFormat.JSON.verbatim(invocation.console()), List.of(task));
  }
}
