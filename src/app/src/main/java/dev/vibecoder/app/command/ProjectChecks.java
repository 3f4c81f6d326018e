package dev.vibecoder.app.command;

import dev.vibecoder.domain.project.SyncFailure;
import dev.vibecoder.store.report.LastProof;
import dev.vibecoder.store.report.ProjectState;
import dev.vibecoder.store.report.ProjectStateReport;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the doctor asks about each project: can it be reached, and is all of it stored? */
final class ProjectChecks {

  private static final int EXAMPLES = 5;

  private final List<ProjectState> states;

  ProjectChecks(ProjectStateReport report) {
    states = report.read(null);
  }

  List<Finding> all() {
    return List.of(
        finding(
            "project-syncs",
            Finding.State.WARNING,
            "The last sync of each project succeeded",
            states.stream().map(ProjectChecks::failure)),
        finding(
            "project-proofs",
            Finding.State.VIOLATED,
            "The last comparison with git found every commit of each project",
            states.stream().map(ProjectChecks::gap)));
  }

  private static Finding finding(
      String check, Finding.State otherwise, String meaning, Stream<@Nullable String> examples) {
    List<String> wrong = examples.filter(Objects::nonNull).map(String::valueOf).toList();
    return wrong.isEmpty()
        ? Finding.ok(check, meaning)
        : new Finding(
            check, otherwise, wrong.size(), meaning, wrong.stream().limit(EXAMPLES).toList());
  }

  private static @Nullable String failure(ProjectState state) {
    SyncFailure failure = state.failure();
    return failure == null
        ? null
        : "%s fails since %s: %s".formatted(state.project(), failure.firstSeen(), failure.detail());
  }

  private static @Nullable String gap(ProjectState state) {
    LastProof proof = state.proof();
    return proof == null || proof.complete()
        ? null
        : "%s: on %s %s; vibe run ingest --project %s -p whole=true"
            .formatted(
                state.project(),
                proof.provedAt(),
                ProofGap.of(proof),
                ShellWord.of(state.project()));
  }
}
