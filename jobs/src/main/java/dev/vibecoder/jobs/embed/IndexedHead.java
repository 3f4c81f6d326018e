package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.TreeFile;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.git.Clone;
import dev.vibecoder.search.source.IndexFilter;
import dev.vibecoder.store.IndexedFile;
import dev.vibecoder.store.IndexedFileTable;
import dev.vibecoder.store.IngestIssueTable;
import dev.vibecoder.store.ProjectIndex;
import dev.vibecoder.store.ProjectIndexTable;
import dev.vibecoder.store.ProjectRefTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The commit whose tree is indexed: the head of the default branch. */
@Component
class IndexedHead {

  /** The commit of a project without one; its tree has no files. */
  static final String NONE = "0".repeat(40);

  private final ProjectRefTable refs;
  private final IndexedFileTable files;
  private final ProjectIndexTable indexes;
  private final IngestIssueTable issues;

  IndexedHead(
      ProjectRefTable refs,
      IndexedFileTable files,
      ProjectIndexTable indexes,
      IngestIssueTable issues) {
    this.refs = refs;
    this.files = files;
    this.indexes = indexes;
    this.issues = issues;
  }

  String shaOf(Project project) {
    String branch = project.defaultBranch();
    return refs.liveBranches(project.id()).stream()
        .filter(ref -> branch != null && ref.name().equals(Ref.branchName(branch)))
        .map(Ref::sha)
        .findFirst()
        .orElse(NONE);
  }

  IndexSource compare(
      Project project, String sha, Clone clone, ProjectIndex index, IndexFilter filter) {
    List<TreeFile> head = new ArrayList<>();
    if (!NONE.equals(sha)) {
      List<IngestIssue> leftOut = clone.files(sha, head::add);
      issues.record(project.id(), leftOut);
    }
    Map<String, IndexedFile> indexed = new HashMap<>();
    files.all(index).forEach(file -> indexed.put(file.path(), file));
    boolean completed = indexes.completed(index).filter(sha::equals).isPresent();
    return new IndexSource(clone, head, indexed, completed, filter);
  }
}
