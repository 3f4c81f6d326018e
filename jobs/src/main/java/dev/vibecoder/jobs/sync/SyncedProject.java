package dev.vibecoder.jobs.sync;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.git.SyncResult;
import dev.vibecoder.store.IngestIssueTable;
import dev.vibecoder.store.ProjectRefTable;
import dev.vibecoder.store.ProjectTable;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what came of a sync. */
@Component
class SyncedProject {

  private final ProjectTable projects;
  private final ProjectRefTable refs;
  private final IngestIssueTable issues;

  SyncedProject(ProjectTable projects, ProjectRefTable refs, IngestIssueTable issues) {
    this.projects = projects;
    this.refs = refs;
    this.issues = issues;
  }

  /** Returns how many refs changed. */
  @Transactional
  public int store(Project project, SyncResult result) {
    int changed = refs.replaceAll(project.id(), result.refs());
    issues.record(project.id(), result.notes());
    projects.markSynced(project.id(), result.headBranch());
    return changed;
  }

  @Transactional
  public void noteFailure(Project project, GitFailure failure) {
    String message = String.valueOf(failure.getMessage());
    String url = project.repositoryUrl().toString();
    issues.record(
        project.id(),
        List.of(new IngestIssue(Stage.SYNC, url, null, failure.kind().name(), message)));
  }
}
