package dev.vibecoder.store.report;

import dev.vibecoder.store.server.DatabaseUrl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The reports over one connection of the reporting login, opened by the first that is read. */
public final class Reports implements AutoCloseable {

  private final SingleConnectionDataSource connection;
  private final JdbcClient jdbc;

  /** Readies them; {@code reporting} is a login that may read the schema {@code reporting}. */
  public Reports(DatabaseUrl reporting) {
    connection =
        new SingleConnectionDataSource(
            reporting.jdbcUrl(), reporting.user(), reporting.password(), true);
    jdbc = JdbcClient.create(connection);
  }

  public CostReport costs() {
    return new CostReport(jdbc);
  }

  public TokenReport tokens() {
    return new TokenReport(jdbc);
  }

  public TaskReport tasks() {
    return new TaskReport(jdbc);
  }

  public CommitCostReport commitCosts() {
    return new CommitCostReport(jdbc);
  }

  public AgentReport agents() {
    return new AgentReport(jdbc);
  }

  public RollupStateReport rollup() {
    return new RollupStateReport(jdbc);
  }

  public CommitReport commits() {
    return new CommitReport(jdbc);
  }

  public ReviewReport reviews() {
    return new ReviewReport(jdbc);
  }

  public RuleReport rules() {
    return new RuleReport(jdbc);
  }

  public ReviewedCommitReport reviewedCommits() {
    return new ReviewedCommitReport(jdbc);
  }

  public ProjectReport projects() {
    return new ProjectReport(jdbc);
  }

  public ProjectStateReport states() {
    return new ProjectStateReport(jdbc);
  }

  @Override
  public void close() {
    connection.destroy();
  }
}
