package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.domain.project.SyncFailure;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.LastProof;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How all that is known of a project is written for programs. */
final class ProjectDetailListing {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProjectDetailListing() {}

  static Listing<ProjectDetail> columns() {
    var listing =
        new Listing<ProjectDetail>()
            .text("project", detail -> detail.stored().project())
            .text("state", detail -> detail.stored().state())
            .text("repository_url", detail -> detail.stored().repositoryUrl())
            .text("default_branch", detail -> detail.stored().defaultBranch())
            .with("ingest_since", Kind.TIME, detail -> detail.stored().ingestSince())
            .with("synced_at", Kind.TIME, detail -> detail.stored().syncedAt())
            .number("commits", detail -> detail.stored().commits())
            .number("unreachable_commits", detail -> detail.stored().unreachableCommits())
            .number("reviews", detail -> detail.stored().reviews())
            .number("indexed_files", detail -> detail.stored().indexedFiles())
            .number("chunks", detail -> detail.stored().chunks())
            .number("issues", detail -> detail.stored().issues());
    addFailure(listing);
    addProof(listing);
    addIndex(listing);
    return listing.with("issue_reasons", Kind.JSON, d -> JSON.writeValueAsString(d.issues()));
  }

  private static void addFailure(Listing<ProjectDetail> listing) {
    listing
        .with("failing_since", Kind.TIME, failure(SyncFailure::firstSeen))
        .with("failed_at", Kind.TIME, failure(SyncFailure::lastSeen))
        .number("failures", failure(SyncFailure::attempts))
        .text("failure_kind", failure(SyncFailure::kind))
        .text("failure_reason", failure(SyncFailure::reason))
        .text("failure_detail", failure(SyncFailure::detail));
  }

  private static void addProof(Listing<ProjectDetail> listing) {
    listing
        .with("complete", Kind.BOOLEAN, proof(LastProof::complete))
        .with("proved_at", Kind.TIME, proof(LastProof::provedAt))
        .text("proof_scope", proof(last -> last.whole() ? "WHOLE" : "NEW"))
        .number("git_commits", proof(LastProof::gitCommits))
        .number("stored_commits", proof(LastProof::storedCommits))
        .number("passed_over", proof(LastProof::passedOver));
  }

  private static void addIndex(Listing<ProjectDetail> listing) {
    listing
        .number(
            "lost_model_calls",
            detail -> detail.lostCalls() == null ? 0 : detail.lostCalls().calls())
        .number(
            "search_recall", detail -> detail.quality() == null ? null : detail.quality().recall())
        .number(
            "search_p95_ms", detail -> detail.quality() == null ? null : detail.quality().p95Ms());
  }

  private static Function<ProjectDetail, @Nullable Object> failure(
      Function<SyncFailure, Object> part) {
    return detail -> {
      SyncFailure failure = detail.state().failure();
      return failure == null ? null : part.apply(failure);
    };
  }

  private static Function<ProjectDetail, @Nullable Object> proof(Function<LastProof, Object> part) {
    return detail -> {
      LastProof proof = detail.state().proof();
      return proof == null ? null : part.apply(proof);
    };
  }
}
