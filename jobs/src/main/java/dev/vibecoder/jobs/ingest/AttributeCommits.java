package dev.vibecoder.jobs.ingest;

import dev.vibecoder.domain.people.Person;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.Mailmap;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.store.CommitAttribution;
import dev.vibecoder.store.IngestIssueTable;
import dev.vibecoder.store.ProjectAuthorTable;
import dev.vibecoder.store.ProjectRefTable;
import dev.vibecoder.store.TipMove;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Says whose commits these are: the people behind the authors, by the mailmap of the default
 * branch; the agents that wrote them, by the notes of git-ai, which know better than trailers; and
 * the tasks that they answer. A mailmap that has changed names everybody anew.
 */
@Component
class AttributeCommits implements Tasklet {

  private final Workspace workspace;
  private final ProjectStep steps;
  private final ProjectRefTable refs;
  private final ProjectAuthorTable authors;
  private final CommitAttribution commits;
  private final IngestIssueTable issues;

  AttributeCommits(
      Workspace workspace,
      ProjectStep steps,
      ProjectRefTable refs,
      ProjectAuthorTable authors,
      CommitAttribution commits,
      IngestIssueTable issues) {
    this.workspace = workspace;
    this.steps = steps;
    this.refs = refs;
    this.authors = authors;
    this.commits = commits;
    this.issues = issues;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    StepExecution step = contribution.getStepExecution();
    Project project = steps.projectOf(step);
    ExecutionContext counts = step.getExecutionContext();
    IngestPlan plan = IngestPlan.kept(step.getJobExecution().getExecutionContext());
    StepCounts.join(counts, "commits.linked", commits.linkTasks(project.id()));
    if (!plan.isEmpty()) {
      StepCounts.join(counts, "authors.named", namePeople(project, plan));
      StepCounts.join(counts, "agents.named", nameAgents(project.id(), plan));
    }
    return RepeatStatus.FINISHED;
  }

  private int namePeople(Project project, IngestPlan plan) {
    String head =
        plan.tipsAfter(refs.all(project.id()), project.defaultBranch()).stream()
            .filter(ref -> ref.shortName().equals(project.defaultBranch()))
            .map(Ref::sha)
            .findFirst()
            .orElse(null);
    UUID id = project.id();
    if (head == null) {
      return authors.name(id, "", UnaryOperator.identity());
    }
    try (Clone clone = workspace.open(id)) {
      Mailmap mailmap = clone.mailmap(head);
      issues.record(id, Clone.READER, mailmap.issues());
      return authors.name(id, mailmap.version(), author -> personOf(mailmap, author));
    }
  }

  private int nameAgents(UUID projectId, IngestPlan plan) {
    TipMove notes =
        plan.moves().stream()
            .filter(move -> move.name().equals(Ref.AI_NOTES))
            .findFirst()
            .orElse(null);
    String tip = notes == null ? null : notes.to();
    if (notes == null || tip == null) {
      return 0;
    }
    Map<String, String> agents = new HashMap<>();
    try (Clone clone = workspace.open(projectId)) {
      issues.record(
          projectId,
          Clone.READER,
          clone.aiNotes(notes.from(), tip, note -> agents.put(note.commit(), note.agent())));
    }
    return commits.nameAgents(projectId, agents);
  }

  private static Person personOf(Mailmap mailmap, Person author) {
    return mailmap.personOf(author.name(), author.email());
  }
}
