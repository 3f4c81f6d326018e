package dev.vibecoder.jobs.sync;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.domain.project.SyncFailureKind;
import dev.vibecoder.git.Damage;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.git.SyncResult;
import dev.vibecoder.store.IngestIssueTable;
import dev.vibecoder.store.ProjectRefTable;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.SyncFailureTable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what came of a sync. */
@Component
class SyncedProject {

  private final ProjectTable projects;
  private final ProjectRefTable refs;
  private final IngestIssueTable issues;
  private final SyncFailureTable failures;

  SyncedProject(
      ProjectTable projects,
      ProjectRefTable refs,
      IngestIssueTable issues,
      SyncFailureTable failures) {
    this.projects = projects;
    this.refs = refs;
    this.issues = issues;
    this.failures = failures;
  }

  /** Returns how many refs changed. */
  @Transactional
  public int store(Project project, SyncResult result) {
    int changed = refs.replaceAll(project.id(), refsOf(result));
    issues.replaceNotesOfSync(project.id(), result.notes());
    if (result.cloned()) {
      issues.tryAgain(project.id(), Damage.REASONS);
    }
    projects.markSynced(project.id(), result.headBranch());
    failures.clear(project.id());
    return changed;
  }

  private static List<Ref> refsOf(SyncResult result) {
    List<Ref> refs = new ArrayList<>(result.refs());
    String aiNotes = result.aiNotes();
    if (aiNotes != null) {
      refs.add(new Ref(Ref.AI_NOTES, aiNotes));
    }
    return refs;
  }

  /** What is no {@code GitFailure} is a fault of ours, which a repository may have provoked. */
  @Transactional
  public void noteFailure(Project project, RuntimeException failure) {
    if (failure instanceof GitFailure known) {
      GitFailure.Kind kind = known.kind();
      String detail = String.valueOf(known.getMessage());
      failures.record(project.id(), kind.remedy(), kind.name(), detail);
    } else {
      String detail =
          project.repositoryUrl() + ": failed in a way that is not foreseen: " + failure;
      failures.record(project.id(), SyncFailureKind.PERMANENT, "UNEXPECTED", detail);
    }
  }
}
