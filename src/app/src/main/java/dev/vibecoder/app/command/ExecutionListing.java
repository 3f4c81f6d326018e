package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.domain.work.DetailedExecution;
import dev.vibecoder.domain.work.Execution;
import dev.vibecoder.store.AgentTable;
import dev.vibecoder.store.ExecutionSelection.Place;
import dev.vibecoder.store.report.Column.Kind;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How executions are listed. */
final class ExecutionListing {

  private ExecutionListing() {}

  /** A table has what fits into a line; other formats have all. */
  static Listing<Execution> columns(OutputFormat format) {
    return format == OutputFormat.TABLE ? few() : all(new Listing<>(), Function.identity());
  }

  private static Listing<Execution> few() {
    return new Listing<Execution>()
        .text("id", Execution::id)
        .text("project", Execution::project)
        .text("agent", Execution::agent)
        .text("model", Execution::model)
        .text("status", Execution::status)
        .number("tokens_used", Execution::tokensUsed)
        .number("cost", Execution::cost)
        .number("duration_ms", Execution::durationMs)
        .with("started_at", Kind.TIME, Execution::startedAt);
  }

  private static <R> Listing<R> all(Listing<R> listing, Function<R, Execution> of) {
    listing
        .text("id", row -> of.apply(row).id())
        .text("project", row -> of.apply(row).project())
        .text("task_id", row -> of.apply(row).taskId())
        .text("commit_id", row -> of.apply(row).commitId())
        .text("agent", row -> of.apply(row).agent())
        .text("status", row -> of.apply(row).status())
        .text("provider", row -> of.apply(row).provider())
        .text("model", row -> of.apply(row).model())
        .number("input_tokens", row -> of.apply(row).inputTokens())
        .number("cached_input_tokens", row -> of.apply(row).cachedInputTokens())
        .number("cache_write_tokens", row -> of.apply(row).cacheWriteTokens())
        .number("cache_write_1h_tokens", row -> of.apply(row).cacheWrite1hTokens())
        .number("output_tokens", row -> of.apply(row).outputTokens())
        .number("reasoning_tokens", row -> of.apply(row).reasoningTokens());
    return listing
        .number("tokens_used", row -> of.apply(row).tokensUsed())
        .number("cost", row -> of.apply(row).cost())
        .number("cost_recorded", row -> of.apply(row).costRecorded())
        .number("cost_computed", row -> of.apply(row).costComputed())
        .text("cost_source", row -> of.apply(row).costSource())
        .with("batch", Kind.BOOLEAN, row -> of.apply(row).batch())
        .number("duration_ms", row -> of.apply(row).durationMs())
        .with("started_at", Kind.TIME, row -> of.apply(row).startedAt())
        .with("completed_at", Kind.TIME, row -> of.apply(row).completedAt())
        .text("error", row -> of.apply(row).error())
        .text("source", row -> of.apply(row).source())
        .text("external_id", row -> of.apply(row).externalId())
        .text("session", row -> of.apply(row).session());
  }

  /** One with what went in and came out. */
  static void details(Console console, DetailedExecution execution) {
    all(new Listing<DetailedExecution>(), DetailedExecution::execution)
        .with("input", Kind.JSON, DetailedExecution::input)
        .with("output", Kind.JSON, DetailedExecution::output)
        .with("metadata", Kind.JSON, DetailedExecution::metadata)
        .write(OutputFormat.JSON.verbatim(console), List.of(execution));
  }

  /** Says how one stands after a change. */
  static void write(Invocation invocation, JsonOption output, Execution execution) {
    if (output.json()) {
      columns(OutputFormat.JSON)
          .write(OutputFormat.JSON.verbatim(invocation.console()), List.of(execution));
      return;
    }
    String cost =
        execution.cost() == null ? "cost unknown" : "$" + execution.cost().toPlainString();
    invocation
        .console()
        .say(
            "%s %s: %,d tokens, %s"
                .formatted(execution.id(), execution.status(), execution.tokensUsed(), cost));
  }

  static UUID agent(LocalWork work, String agent) {
    return work.table(AgentTable.class)
        .find(work.owner(), agent)
        .orElseThrow(
            () -> new CommandFailed("there is no agent " + agent + "; see vibe agents list"))
        .id();
  }

  /** Where a list goes on; null at its beginning. */
  static @Nullable Place place(@Nullable String after) {
    if (after == null) {
      return null;
    }
    try {
      String[] parts = after.split(",", -1);
      if (parts.length == 2) {
        return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
      }
    } catch (DateTimeParseException | IllegalArgumentException e) {
      // It is refused like one without a comma.
    }
    throw new WrongUsage("--after is what the list before said");
  }
}
