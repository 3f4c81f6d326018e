package dev.vibecoder.jobs.ingest;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.jobs.JobSettings;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.store.CommitAttribution;
import dev.vibecoder.store.IngestProofTable;
import dev.vibecoder.store.ProjectRefTable;
import dev.vibecoder.store.Reconciliation;
import dev.vibecoder.store.TipMove;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Follows how branches and tags have moved: which commits nothing reaches any more, which came
 * back, and which the default branch reaches now. Where tips only moved forward that costs what is
 * new; where history was rewritten or deleted, and from time to time in any case, the whole is
 * compared.
 */
@Component
class HistoryTrace implements Tasklet {

  private static final String WHOLE = "history.whole";
  private static final String HEALED = "history.healed";

  private final Workspace workspace;
  private final ProjectStep steps;
  private final ProjectRefTable refs;
  private final CommitAttribution commits;
  private final IngestProofTable proofs;
  private final HistoryReconciler reconciler;
  private final JobSettings settings;
  private final Clock clock;

  HistoryTrace(
      Workspace workspace,
      ProjectStep steps,
      ProjectRefTable refs,
      CommitAttribution commits,
      IngestProofTable proofs,
      HistoryReconciler reconciler,
      JobSettings settings,
      Clock clock) {
    this.workspace = workspace;
    this.steps = steps;
    this.refs = refs;
    this.commits = commits;
    this.proofs = proofs;
    this.reconciler = reconciler;
    this.settings = settings;
    this.clock = clock;
  }

  /** Did the trace of this run compare the whole, or must the proof? */
  static boolean isWhole(ExecutionContext context) {
    return context.get(WHOLE) instanceof Boolean whole && whole;
  }

  /** How many commits the trace of this run found missing, and ingested. */
  static long healed(ExecutionContext context) {
    return context.getLong(HEALED, 0);
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    StepExecution step = contribution.getStepExecution();
    ExecutionContext shared = step.getJobExecution().getExecutionContext();
    Project project = steps.projectOf(step);
    IngestPlan plan = IngestPlan.kept(shared);
    boolean due = isDue(project.id());
    shared.put(WHOLE, due);
    if (plan.isEmpty() && !due) {
      return RepeatStatus.FINISHED;
    }
    try (Clone clone = workspace.open(project.id())) {
      boolean first = proofs.latest(project.id()).isEmpty() && !plan.unsettled();
      if (first) {
        return RepeatStatus.FINISHED;
      }
      List<Ref> tips = plan.tipsAfter(refs.all(project.id()), project.defaultBranch());
      if (due || plan.unsettled() || !movesForward(clone, project, plan, tips)) {
        Reconciliation result = reconciler.reconcile(project, clone, tips);
        shared.put(WHOLE, true);
        shared.putLong(HEALED, result.missing().size());
        count(step, result);
      }
    }
    return RepeatStatus.FINISHED;
  }

  private boolean isDue(UUID projectId) {
    return proofs
        .lastWhole(projectId)
        .map(at -> !at.toInstant().plus(settings.wholeHistoryEvery()).isAfter(clock.instant()))
        .orElse(true);
  }

  /**
   * Whether everything that was reached still is. If so, says of what the default branch gained
   * that this branch leads to it.
   */
  private boolean movesForward(Clone clone, Project project, IngestPlan plan, List<Ref> tips) {
    String head = defaultTip(project, tips);
    for (TipMove move : plan.moves()) {
      if (!isCovered(clone, move, head)) {
        return false;
      }
    }
    return head == null || relabel(clone, project, plan, head);
  }

  private static @Nullable String defaultTip(Project project, List<Ref> tips) {
    return tips.stream()
        .filter(ref -> ref.shortName().equals(project.defaultBranch()))
        .map(Ref::sha)
        .findFirst()
        .orElse(null);
  }

  private static boolean isCovered(Clone clone, TipMove move, @Nullable String head) {
    String from = move.from();
    String to = move.to();
    boolean followed = new Ref(move.name(), from == null ? "" : from).isFollowed();
    return from == null
        || !followed
        || to != null && clone.leads(to, from)
        || head != null && clone.leads(head, from);
  }

  private boolean relabel(Clone clone, Project project, IngestPlan plan, String head) {
    String branch = String.valueOf(project.defaultBranch());
    Optional<TipMove> move =
        plan.moves().stream().filter(m -> m.name().equals(Ref.branchName(branch))).findFirst();
    String from = move.map(TipMove::from).orElse(null);
    if (move.isEmpty()) {
      return true;
    }
    Optional<List<String>> gained = from == null ? Optional.empty() : clone.gained(head, from);
    gained.ifPresent(shas -> commits.relabel(project.id(), branch, shas));
    return gained.isPresent();
  }

  private static void count(StepExecution step, Reconciliation result) {
    ExecutionContext context = step.getExecutionContext();
    StepCounts.join(context, "commits.lost", result.lost());
    StepCounts.join(context, "commits.corrected", result.corrected());
  }
}
