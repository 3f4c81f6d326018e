package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.Execution;
import dev.vibecoder.domain.work.Task;
import dev.vibecoder.store.TaskCommit;
import dev.vibecoder.store.TaskNode;
import dev.vibecoder.store.TaskTotal;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task for people: its tree with the attempts at each part, and what all of it took. */
final class TaskPage {

  private final Console console;

  TaskPage(Console console) {
    this.console = console;
  }

  void print(TaskTree tree) {
    DetailedTask task = tree.task();
    console.say(task.task().title() + ": " + task.task().status());
    console.say("  project   " + task.task().project());
    console.say("  priority  " + task.task().priority());
    if (task.task().claimedBy() != null) {
      console.say(
          "  held by   %s until %s".formatted(task.task().claimedBy(), task.task().leaseUntil()));
    }
    lines("description", task.description());
    lines("prompt", task.prompt());
    lines("result", task.result());
    console.say("");
    tree.tree().forEach(node -> print(node, tree.executions()));
    print(tree.total());
    tree.commits().forEach(this::print);
  }

  private void lines(String title, @Nullable String text) {
    if (text != null) {
      console.say("  " + title);
      text.lines().forEach(line -> console.say("    " + line));
    }
  }

  private void print(TaskNode node, List<Execution> executions) {
    String indent = "  ".repeat(node.depth());
    Task task = node.task();
    console.say("%s%s  %s  %s".formatted(indent, task.id(), task.status(), task.title()));
    executions.stream()
        .filter(execution -> isOf(task.id(), execution))
        .forEach(execution -> console.say(indent + "  - " + line(execution)));
  }

  private static boolean isOf(UUID task, Execution execution) {
    return task.equals(execution.taskId());
  }

  private static String line(Execution execution) {
    return "%s %s%s: %,d tokens, cost %s"
        .formatted(
            execution.agent(),
            execution.status(),
            execution.model() == null ? "" : " with " + execution.model(),
            execution.tokensUsed(),
            money(execution.cost()));
  }

  private void print(TaskTotal total) {
    console.say("");
    console.say(
        "tasks %,d, executions %,d, tokens %,d, cost %s"
            .formatted(total.tasks(), total.executions(), total.tokens(), money(total.cost())));
    if (total.unpricedExecutions() > 0) {
      console.say(
          "without a known cost: executions %,d, tokens %,d"
              .formatted(total.unpricedExecutions(), total.unpricedTokens()));
    }
  }

  private void print(TaskCommit commit) {
    String review =
        commit.reviewer() == null ? "no review" : commit.reviewer() + ": " + commit.status();
    console.say(
        "commit %s %s (%s)".formatted(commit.sha().substring(0, 10), commit.subject(), review));
  }

  private static String money(@Nullable BigDecimal cost) {
    return cost == null ? "unknown" : "$" + cost.stripTrailingZeros().toPlainString();
  }
}
