package dev.vibecoder.jobs.review;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.review.Opinion;
import dev.vibecoder.domain.work.TokenUsage;
import dev.vibecoder.review.HiddenCharacters;
import dev.vibecoder.review.model.CallLedger;
import dev.vibecoder.review.model.UnusableAnswer;
import dev.vibecoder.review.model.Usage;
import dev.vibecoder.store.CommitKey;
import dev.vibecoder.store.NewModelCall;
import dev.vibecoder.store.ReviewRun;
import dev.vibecoder.store.ReviewScope;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes each call of one run down before it is sent, if the budget allows it, and what it gave
 * together with what it took.
 */
final class ReviewCalls implements CallLedger {

  private static final Usage NOTHING = new Usage(TokenUsage.NONE, false, null);

  private final Project project;
  private final CommitKey commit;
  private final ReviewScope scope;
  private final int run;
  private final ReviewBill bill;
  private final NightBudget budget;
  private final ModelTables tables;

  ReviewCalls(
      Project project,
      CommitKey commit,
      ReviewScope scope,
      int run,
      ReviewBill bill,
      NightBudget budget,
      ModelTables tables) {
    this.project = project;
    this.commit = commit;
    this.scope = scope;
    this.run = run;
    this.bill = bill;
    this.budget = budget;
    this.tables = tables;
  }

  @Override
  public Entry begin(long promptTokens, long answerTokens) {
    var most = new TokenUsage(promptTokens, 0, 0, 0, answerTokens, 0);
    Sent sent =
        tables.inOneTransaction(
            () -> {
              budget.admit(project, bill.price(), most);
              UUID execution = bill.start();
              return new Sent(execution, tables.calls().begin(call(execution, most.total())));
            });
    bill.committed(sent.execution());
    return new Written(sent.call(), System.nanoTime());
  }

  private NewModelCall call(UUID execution, long tokens) {
    return new NewModelCall(
        project.userId(), project.id(), execution, bill.provider(), bill.model(), 1, tokens);
  }

  private record Sent(UUID execution, UUID call) {}

  private final class Written implements Entry {

    private final UUID id;
    private final long begin;

    Written(UUID id, long begin) {
      this.id = id;
      this.begin = begin;
    }

    @Override
    public void answered(Opinion opinion, Usage usage) {
      end(
          usage,
          cost -> {
            keep(new ReviewRun(run, opinion, null));
            tables.calls().complete(id, usage.tokens().total(), cost);
          });
    }

    @Override
    public void unusable(UnusableAnswer answer, Usage usage, boolean last) {
      String reason = "%s: %s".formatted(answer.reason(), answer.getMessage());
      end(
          usage,
          cost -> {
            tables.calls().fail(id, usage.tokens().total(), cost, reason);
            if (last) {
              keep(new ReviewRun(run, null, reason));
              name("MODEL_ANSWER_" + answer.reason(), "the answer is of no use: " + reason);
            }
          });
    }

    @Override
    public void failed(String reason, boolean perhapsBilled) {
      String shown = HiddenCharacters.escape(reason);
      end(
          NOTHING,
          nothing -> {
            Long tokens = perhapsBilled ? null : Long.valueOf(0);
            BigDecimal cost = perhapsBilled ? null : nothing;
            tables.calls().fail(id, tokens, cost, shown);
          });
    }

    private void end(Usage usage, Ending ending) {
      long nanos = System.nanoTime() - begin;
      var unused =
          tables.inOneTransaction(
              () -> {
                ending.write(bill.costOf(usage));
                bill.add(usage, nanos);
                return id;
              });
    }

    private void keep(ReviewRun answer) {
      tables.runs().add(project.id(), commit.id(), scope, answer, id);
    }

    private void name(String reason, String detail) {
      var issue = new IngestIssue(Stage.REVIEW, commit.sha(), null, reason, detail);
      tables.issues().record(project.id(), List.of(issue));
    }
  }

  private interface Ending {
    void write(@Nullable BigDecimal cost);
  }
}
