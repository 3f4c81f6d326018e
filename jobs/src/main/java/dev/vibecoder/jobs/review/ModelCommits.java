package dev.vibecoder.jobs.review;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ModelReview;
import dev.vibecoder.domain.review.Opinion;
import dev.vibecoder.endpoint.EndpointFailure;
import dev.vibecoder.endpoint.RefusedInput;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.review.HiddenCharacters;
import dev.vibecoder.review.model.ModelReviewer;
import dev.vibecoder.review.model.ReviewPrompt;
import dev.vibecoder.review.model.UnusableAnswer;
import dev.vibecoder.store.CommitKey;
import dev.vibecoder.store.ReviewRun;
import dev.vibecoder.store.ReviewScope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Has a model review one commit of a project after the other. Used by one thread. */
final class ModelCommits {

  private final Project project;
  private final Clone clone;
  private final ModelReviewer reviewer;
  private final ReviewScope scope;
  private final NightBudget budget;
  private final ModelTables tables;
  private long tokens;

  /** What came of a commit. */
  enum Result {
    REVIEWED,
    UNUSABLE,
    REFUSED,
    NOTHING_TO_READ
  }

  ModelCommits(
      Project project,
      Clone clone,
      ModelReviewer reviewer,
      ReviewScope scope,
      NightBudget budget,
      ModelTables tables) {
    this.project = project;
    this.clone = clone;
    this.reviewer = reviewer;
    this.scope = scope;
    this.budget = budget;
    this.tables = tables;
  }

  /**
   * Asks for what is missing of its runs, and makes a review of them.
   *
   * @throws BudgetSpent when the night may cost no more
   * @throws EndpointFailure when the model cannot be asked for now
   */
  Result review(CommitKey commit) {
    Optional<ReviewPrompt> prompt = prompt(commit);
    if (prompt.isEmpty()) {
      return Result.NOTHING_TO_READ;
    }
    var bill = new ReviewBill(project, commit, scope, reviewer.settings().endpoint(), tables);
    try {
      ask(commit, prompt.get(), bill);
    } catch (RefusedInput e) {
      refused(commit, bill, HiddenCharacters.escape("the endpoint " + e.getMessage()));
      return Result.REFUSED;
    } catch (BudgetSpent | EndpointFailure e) {
      tables.inOneTransaction(
          () -> {
            bill.fail(HiddenCharacters.escape(String.valueOf(e.getMessage())));
            return bill;
          });
      throw e;
    } finally {
      tokens += bill.tokens();
    }
    return concluded(commit, prompt.get(), bill);
  }

  /** Tokens of all calls since this was last asked. */
  long takeTokens() {
    long taken = tokens;
    tokens = 0;
    return taken;
  }

  private Optional<ReviewPrompt> prompt(CommitKey commit) {
    try {
      Change change = clone.change(commit.sha());
      return reviewer.prompt(change);
    } catch (GitFailure e) {
      if (e.kind() != GitFailure.Kind.MISSING) {
        throw e; // it is about the clone, and so about every commit
      }
      return Optional.empty(); // the review by rules names it
    } catch (RuntimeException | StackOverflowError e) {
      record(commit, "NOT_SHOWN_TO_MODEL", HiddenCharacters.escape(e.toString()));
      return Optional.empty();
    }
  }

  private void ask(CommitKey commit, ReviewPrompt prompt, ReviewBill bill) throws RefusedInput {
    Set<Integer> known = runs(commit).stream().map(ReviewRun::run).collect(Collectors.toSet());
    for (int run = 1; run <= reviewer.settings().runs(); run++) {
      if (!known.contains(run)) {
        try {
          Opinion unused =
              reviewer.ask(
                  prompt, new ReviewCalls(project, commit, scope, run, bill, budget, tables));
        } catch (UnusableAnswer e) {
          continue; // the ledger has kept it
        }
      }
    }
  }

  private List<ReviewRun> runs(CommitKey commit) {
    return tables.runs().of(project.id(), commit.id(), scope);
  }

  private Result concluded(CommitKey commit, ReviewPrompt prompt, ReviewBill bill) {
    return tables.inOneTransaction(
        () -> {
          List<Opinion> opinions =
              runs(commit).stream().map(ReviewRun::opinion).filter(Objects::nonNull).toList();
          if (opinions.isEmpty()) {
            bill.fail("no answer was of use");
            return Result.UNUSABLE;
          }
          ModelReview review = reviewer.review(prompt, opinions);
          tables.reviews().insert(project.id(), commit.id(), scope, review);
          bill.complete();
          return Result.REVIEWED;
        });
  }

  private void refused(CommitKey commit, ReviewBill bill, String reason) {
    tables.inOneTransaction(
        () -> {
          record(commit, "REFUSED_BY_MODEL", reason);
          bill.fail(reason);
          return bill;
        });
  }

  private void record(CommitKey commit, String reason, String detail) {
    var issue = new IngestIssue(Stage.REVIEW, commit.sha(), null, reason, detail);
    tables.issues().record(project.id(), List.of(issue));
  }
}
