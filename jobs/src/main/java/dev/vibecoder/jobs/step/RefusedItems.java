package dev.vibecoder.jobs.step;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.store.IngestIssueTable;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Names an item that the database refused, in a transaction that outlives the refused one. */
public class RefusedItems<V> implements SkipListener<Outcome<V>, Outcome<V>> {

  private final Stage stage;
  private final UUID projectId;
  private final @Nullable String reader;
  private final Function<? super V, String> nameOf;
  private final IngestIssueTable issues;
  private final TransactionTemplate ownTransaction;

  /**
   * @param reader version of the code that made the items, when another may fare better
   * @param nameOf the commit, blob or path that an item is about
   */
  public RefusedItems(
      Stage stage,
      UUID projectId,
      @Nullable String reader,
      Function<? super V, String> nameOf,
      IngestIssueTable issues,
      PlatformTransactionManager transactions) {
    this.stage = stage;
    this.projectId = projectId;
    this.reader = reader;
    this.nameOf = nameOf;
    this.issues = issues;
    this.ownTransaction =
        new TransactionTemplate(
            transactions,
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
  }

  @Override
  public void onSkipInWrite(Outcome<V> item, Throwable refusal) {
    for (V value : Outcome.values(List.of(item))) {
      String reason = Refusal.reasonOf(refusal);
      var issue = new IngestIssue(stage, nameOf.apply(value), null, Refusal.CODE, reason);
      ownTransaction.executeWithoutResult(
          status -> issues.record(projectId, reader, List.of(issue)));
    }
  }
}
