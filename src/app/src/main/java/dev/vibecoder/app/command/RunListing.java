package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.scheduler.Run;
import dev.vibecoder.scheduler.StepRun;
import dev.vibecoder.store.report.Column.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How runs and their steps are listed. */
final class RunListing {

  private RunListing() {}

  static Listing<Run> runs() {
    return new Listing<Run>()
        .number("run", Run::id)
        .text("job", Run::job)
        .text("status", Run::status)
        .text("origin", Run::origin)
        .with("requested_at", Kind.TIME, Run::requestedAt)
        .with("started_at", Kind.TIME, Run::startedAt)
        .number("seconds", RunListing::seconds)
        .text("failure", Run::failure);
  }

  static Listing<RunStepRow> steps() {
    return new Listing<RunStepRow>()
        .number("run", RunStepRow::run)
        .text("job", RunStepRow::job)
        .text("step", row -> row.step().name())
        .text("status", row -> row.step().status())
        .number("read", row -> row.step().read())
        .number("written", row -> row.step().written())
        .number("skipped", row -> row.step().skipped())
        .number("seconds", row -> seconds(row.step().duration()))
        .text("counts", row -> counts(row.step()))
        .text("failure", row -> row.step().failure());
  }

  /** The steps of a run and of the runs within it, in order. */
  static List<RunStepRow> stepsOf(Run run) {
    List<RunStepRow> rows = new ArrayList<>();
    run.steps().forEach(step -> rows.add(new RunStepRow(run.id(), run.job(), step)));
    run.innerRuns().forEach(inner -> rows.addAll(stepsOf(inner)));
    return rows;
  }

  private static String counts(StepRun step) {
    return new TreeMap<>(step.counters())
        .entrySet().stream()
            .map(count -> count.getKey() + "=" + count.getValue())
            .collect(Collectors.joining(" "));
  }

  private static @Nullable Object seconds(Run run) {
    Instant start = run.startedAt();
    Instant end = run.endedAt();
    return start == null || end == null ? null : seconds(Duration.between(start, end));
  }

  private static Object seconds(Duration duration) {
    return "%.1f".formatted(duration.toMillis() / 1000.0);
  }
}
