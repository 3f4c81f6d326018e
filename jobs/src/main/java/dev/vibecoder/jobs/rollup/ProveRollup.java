package dev.vibecoder.jobs.rollup;

import dev.vibecoder.jobs.RollupSettings;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.store.RollupProof;
import dev.vibecoder.store.RollupProof.Scope;
import dev.vibecoder.store.RollupProofTable;
import java.time.Clock;
import java.util.Objects;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what was computed with the executions, and now and then everything. What differs is
 * queued again and fails the run.
 */
@Component
class ProveRollup implements Tasklet {

  private final RollupProofTable proofs;
  private final RollupSettings settings;
  private final Clock clock;
  private final TransactionTemplate transactions;

  ProveRollup(
      RollupProofTable proofs,
      RollupSettings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.proofs = proofs;
    this.settings = settings;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    if (isWholeDue()) {
      prove(Scope.WHOLE, contribution);
    } else {
      proofs.due().ifPresent(scope -> prove(scope, contribution));
    }
    return RepeatStatus.FINISHED;
  }

  private boolean isWholeDue() {
    return proofs
        .lastWhole()
        .map(last -> !clock.instant().isBefore(last.plus(settings.proveWholeEvery())))
        .orElse(true);
  }

  private void prove(Scope scope, StepContribution contribution) {
    // The ledger keeps the row of a proof that fails.
    RollupProof proof = Objects.requireNonNull(transactions.execute(status -> proofs.prove(scope)));
    ExecutionContext counts = contribution.getStepExecution().getExecutionContext();
    StepCounts.join(counts, "groups.proved", proof.groups());
    StepCounts.join(counts, "executions.proved", proof.executions());
    if (!proof.equal()) {
      throw new RollupDiffers(proof);
    }
  }
}
