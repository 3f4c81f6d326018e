package dev.vibecoder.jobs.ingest;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.git.Clone;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.jobs.step.Refusal;
import dev.vibecoder.store.BranchCommit;
import dev.vibecoder.store.CommitTable;
import dev.vibecoder.store.IngestIssueTable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores commits that the step {@code ingest} has not: those that were found missing, and those
 * that are read again. What the database refuses is named and keeps nobody back.
 */
@Component
class CommitRescue {

  private final CommitTable commits;
  private final IngestIssueTable issues;
  private final TransactionTemplate transactions;

  CommitRescue(
      CommitTable commits, IngestIssueTable issues, PlatformTransactionManager transactions) {
    this.commits = commits;
    this.issues = issues;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** Stores commits as they were read just now, in the place of what may be stored of them. */
  void store(UUID projectId, List<Outcome<BranchCommit>> read) {
    try {
      storeTogether(projectId, read);
    } catch (RuntimeException e) {
      if (!Refusal.is(e)) {
        throw e;
      }
      read.forEach(each -> storeAlone(projectId, each));
    }
  }

  private void storeAlone(UUID projectId, Outcome<BranchCommit> read) {
    try {
      storeTogether(projectId, List.of(read));
    } catch (RuntimeException e) {
      if (!Refusal.is(e)) {
        throw e;
      }
      for (BranchCommit refused : Outcome.values(List.of(read))) {
        var issue =
            new IngestIssue(
                Stage.INGEST, refused.commit().sha(), null, Refusal.CODE, Refusal.reasonOf(e));
        storeTogether(projectId, List.of(new Outcome.PassedOver<>(issue)));
      }
    }
  }

  private void storeTogether(UUID projectId, List<Outcome<BranchCommit>> read) {
    List<BranchCommit> values = Outcome.values(read);
    List<String> shas = new ArrayList<>(values.stream().map(each -> each.commit().sha()).toList());
    Outcome.issues(read).forEach(issue -> shas.add(issue.object()));
    transactions.executeWithoutResult(
        status -> {
          commits.replace(projectId, values);
          issues.record(projectId, Clone.READER, CommitNotes.of(read));
          issues.forgetOthers(projectId, Clone.READER, shas);
        });
  }
}
