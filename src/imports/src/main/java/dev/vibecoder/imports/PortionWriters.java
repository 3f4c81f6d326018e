package dev.vibecoder.imports;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.store.ExecutionImportTable;
import dev.vibecoder.store.ImportFileTable;
import dev.vibecoder.store.ImportNames;
import dev.vibecoder.store.ModelPriceTable;
import dev.vibecoder.store.ProjectTable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the writer of one import, with the projects and prices of its beginning. */
@Component
class PortionWriters {

  private final ImportNames names;
  private final ProjectTable projects;
  private final ModelPriceTable prices;
  private final ExecutionImportTable executions;
  private final ImportFileTable files;
  private final PlatformTransactionManager transactions;

  PortionWriters(
      ImportNames names,
      ProjectTable projects,
      ModelPriceTable prices,
      ExecutionImportTable executions,
      ImportFileTable files,
      PlatformTransactionManager transactions) {
    this.names = names;
    this.projects = projects;
    this.prices = prices;
    this.executions = executions;
    this.files = files;
    this.transactions = transactions;
  }

  /**
   * The writer for a user.
   *
   * @param project of executions that name none that is known
   */
  PortionWriter of(UUID userId, @Nullable Project project) {
    var known = new KnownProjects(projects.all(userId));
    return new PortionWriter(
        userId,
        new NameFinder(names, known, userId, project),
        prices::book,
        executions,
        files,
        new TransactionTemplate(transactions));
  }
}
