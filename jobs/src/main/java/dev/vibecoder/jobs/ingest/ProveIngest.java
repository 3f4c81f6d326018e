package dev.vibecoder.jobs.ingest;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.store.IngestProof;
import dev.vibecoder.store.IngestProofTable;
import dev.vibecoder.store.ProjectRefTable;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.StoredRef;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves that every commit is stored, and only then says up to which tips: never ahead of the data.
 */
@Component
class ProveIngest implements Tasklet {

  private final Workspace workspace;
  private final ProjectStep steps;
  private final ProjectTable projects;
  private final ProjectRefTable refs;
  private final IngestProofTable proofs;
  private final IngestProver prover;
  private final TransactionTemplate transactions;

  ProveIngest(
      Workspace workspace,
      ProjectStep steps,
      ProjectTable projects,
      ProjectRefTable refs,
      IngestProofTable proofs,
      IngestProver prover,
      PlatformTransactionManager transactions) {
    this.workspace = workspace;
    this.steps = steps;
    this.projects = projects;
    this.refs = refs;
    this.proofs = proofs;
    this.prover = prover;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    StepExecution step = contribution.getStepExecution();
    ExecutionContext shared = step.getJobExecution().getExecutionContext();
    Project project = steps.projectOf(step);
    IngestPlan plan = IngestPlan.kept(shared);
    if (plan.isEmpty() && !HistoryTrace.isWhole(shared)) {
      return RepeatStatus.FINISHED;
    }
    IngestProof proof = prove(project, plan, shared);
    StepCounts.join(step.getExecutionContext(), "commits.healed", proof.healed());
    store(project, plan, proof);
    if (!proof.complete()) {
      throw new IncompleteIngest(project.name(), proof);
    }
    return RepeatStatus.FINISHED;
  }

  private IngestProof prove(Project project, IngestPlan plan, ExecutionContext shared) {
    long healed = HistoryTrace.healed(shared);
    List<StoredRef> before = refs.all(project.id());
    List<Ref> tips = plan.tipsAfter(before, project.defaultBranch());
    List<Ref> newTips = plan.newTips(project.defaultBranch());
    try (Clone clone = workspace.open(project.id())) {
      return HistoryTrace.isWhole(shared)
          ? prover.proveWhole(project, clone, tips, healed)
          : prover
              .proveNew(project, clone, newTips, before, tips.size())
              .orElseGet(() -> prover.proveWhole(project, clone, tips, healed));
    }
  }

  private void store(Project project, IngestPlan plan, IngestProof proof) {
    transactions.executeWithoutResult(
        status -> {
          proofs.add(project.id(), proof);
          if (proof.complete()) {
            refs.markIngested(project.id(), plan.moves());
            projects.endIngest(project.id(), project.defaultBranch());
          }
        });
  }
}
