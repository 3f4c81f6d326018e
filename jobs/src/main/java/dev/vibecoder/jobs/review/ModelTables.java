package dev.vibecoder.jobs.review;

import dev.vibecoder.store.AgentTable;
import dev.vibecoder.store.ExecutionTable;
import dev.vibecoder.store.IngestIssueTable;
import dev.vibecoder.store.ModelCallTable;
import dev.vibecoder.store.ModelPriceTable;
import dev.vibecoder.store.ReviewRunTable;
import dev.vibecoder.store.ReviewTable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the reviews of models are written to. */
@Component
record ModelTables(
    ReviewTable reviews,
    ReviewRunTable runs,
    ModelCallTable calls,
    ExecutionTable executions,
    AgentTable agents,
    ModelPriceTable prices,
    IngestIssueTable issues,
    PlatformTransactionManager transactions) {

  <T extends @Nullable Object> T inOneTransaction(Supplier<T> work) {
    return new TransactionTemplate(transactions).execute(status -> work.get());
  }
}
