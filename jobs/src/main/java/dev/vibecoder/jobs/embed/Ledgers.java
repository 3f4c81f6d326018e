package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.step.SpendingLimits;
import dev.vibecoder.search.embed.EmbeddingModel;
import dev.vibecoder.store.AgentTable;
import dev.vibecoder.store.ExecutionTable;
import dev.vibecoder.store.KeptVectorTable;
import dev.vibecoder.store.ModelCallTable;
import dev.vibecoder.store.ModelPriceTable;
import dev.vibecoder.store.ProjectIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the bill of a run. */
@Component
class Ledgers {

  private final AgentTable agents;
  private final ExecutionTable executions;
  private final ModelPriceTable prices;
  private final ModelCallTable calls;
  private final KeptVectorTable kept;
  private final SpendingLimits limits;
  private final TransactionOperations transactions;

  Ledgers(
      AgentTable agents,
      ExecutionTable executions,
      ModelPriceTable prices,
      ModelCallTable calls,
      KeptVectorTable kept,
      SpendingLimits limits,
      PlatformTransactionManager transactions) {
    this.agents = agents;
    this.executions = executions;
    this.prices = prices;
    this.calls = calls;
    this.kept = kept;
    this.limits = limits;
    this.transactions = new TransactionTemplate(transactions);
  }

  EmbeddingExecution execution(Project project, EmbeddingModel model, String identity) {
    return new EmbeddingExecution(project, model, identity, agents, executions, prices);
  }

  Ledger of(Project project, ProjectIndex index, EmbeddingExecution execution) {
    return new Ledger(project, index, calls, kept, execution, limits, transactions);
  }
}
