package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Colour;
import dev.vibecoder.app.output.Console;
import dev.vibecoder.domain.project.SyncFailure;
import dev.vibecoder.store.report.IssueGroup;
import dev.vibecoder.store.report.LastProof;
import dev.vibecoder.store.report.LostCalls;
import dev.vibecoder.store.report.ProjectRow;
import dev.vibecoder.store.report.SearchQuality;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All that is known of a project, for people: what is there, and what is wrong with it. */
final class ProjectPage {

  private static final String LINE = "  %-16s%s";

  private final Console console;

  ProjectPage(Console console) {
    this.console = console;
  }

  void print(ProjectDetail detail) {
    ProjectRow stored = detail.stored();
    LastProof proof = detail.state().proof();
    console.say(stored.project() + ": " + stored.state(), colour(stored.state()));
    line("repository", stored.repositoryUrl());
    line("default branch", stored.defaultBranch() == null ? "-" : stored.defaultBranch());
    line("history", history(stored.ingestSince()));
    line("last sync", stored.syncedAt() == null ? "none has succeeded" : at(stored.syncedAt()));
    print(detail.state().failure());
    line("commits", commits(stored, proof));
    line("completeness", completeness(proof));
    line("reviews", number(stored.reviews()));
    line(
        "index",
        number(stored.indexedFiles()) + " files in " + number(stored.chunks()) + " chunks");
    print(detail.quality());
    print(detail.lostCalls());
    print(detail.issues(), stored.project());
  }

  private void print(@Nullable SearchQuality quality) {
    if (quality != null) {
      line(
          "search",
          "recall@10 %.3f over %d questions, p95 %.1f ms (%.1f ms when all are compared), on %s"
              .formatted(
                  quality.recall(),
                  quality.questions(),
                  quality.p95Ms(),
                  quality.exactP95Ms(),
                  at(quality.measuredAt())));
    }
  }

  private void print(@Nullable LostCalls lost) {
    if (lost != null) {
      line(
          "model calls",
          "%s without an answer of about %s tokens, as their process died; they may have been billed"
              .formatted(number(lost.calls()), number(lost.estimatedTokens())));
    }
  }

  private static Colour colour(String state) {
    return switch (state) {
      case "ok" -> Colour.GREEN;
      case "failing", "incomplete" -> Colour.RED;
      default -> Colour.YELLOW;
    };
  }

  private static String history(@Nullable Instant since) {
    return since == null
        ? "whole"
        : "since "
            + HistoryBound.text(since)
            + " by choice; what was committed earlier is not stored and in no count";
  }

  private void print(@Nullable SyncFailure failure) {
    if (failure == null) {
      return;
    }
    String often = failure.attempts() == 1 ? "once" : failure.attempts() + " runs in a row";
    line(
        "sync fails",
        "since %s, %s, last %s".formatted(at(failure.firstSeen()), often, at(failure.lastSeen())));
    line("", failure.reason() + ": " + meaning(failure));
    line("", failure.detail());
  }

  private static String meaning(SyncFailure failure) {
    return switch (failure.kind()) {
      case TRANSIENT -> "it may pass; every run tries again";
      case PERMANENT ->
          "it stays until somebody changes the address, the repository or the configuration";
      case AUTHENTICATION -> "other credentials are wanted, or any";
      case TOO_LARGE -> "a limit is passed; raise it if the repository is worth it";
      case HOSTILE -> "the other side did what no honest server does; look before you trust it";
    };
  }

  private static String commits(ProjectRow stored, @Nullable LastProof proof) {
    String text = number(stored.commits());
    if (stored.unreachableCommits() > 0) {
      text += ", and " + number(stored.unreachableCommits()) + " that no branch or tag reaches now";
    }
    return proof == null || proof.passedOver() == 0
        ? text
        : text + "; " + number(proof.passedOver()) + " passed over";
  }

  private static String completeness(@Nullable LastProof proof) {
    if (proof == null) {
      return "not proven yet; the next ingest compares with git";
    }
    String walked = (proof.whole() ? ", walked " : ", walked what was new ") + at(proof.provedAt());
    return proof.complete()
        ? "complete: " + number(proof.gitCommits()) + " commits" + walked
        : "INCOMPLETE: " + ProofGap.of(proof) + walked + "; the next ingest tries again";
  }

  private void print(List<IssueGroup> issues, String project) {
    if (issues.isEmpty()) {
      line("issues", "none");
      return;
    }
    String title = "issues";
    for (IssueGroup group : issues) {
      line(
          title,
          "%s × %s (%s)"
              .formatted(
                  number(group.count()), group.reason(), group.stage().toLowerCase(Locale.ROOT)));
      line("", "  e.g. " + subject(group) + ": " + group.detail());
      title = "";
    }
    console.say("Each of them: vibe projects show " + ShellWord.of(project) + " --issues");
  }

  private static String subject(IssueGroup group) {
    return group.path() == null ? group.object() : group.object() + " " + group.path();
  }

  private void line(String title, String text) {
    console.say(LINE.formatted(title, text));
  }

  private static String number(long number) {
    return "%,d".formatted(number);
  }

  private static String at(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
