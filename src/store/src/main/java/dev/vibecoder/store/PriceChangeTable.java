package dev.vibecoder.store;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Owns {@code price_changes}. */
@Component
public class PriceChangeTable {

  private static final String ADD =
      """
      INSERT INTO price_changes AS p (
        job_instance_id, provider, model, batch, executions, changed, newly_priced, newly_unpriced,
        unpriced, cost_before, cost_after, written)
      VALUES (
        :instance, :provider, :model, :batch, :executions, :changed, :newlyPriced, :newlyUnpriced,
        :unpriced, :before, :after, :written)
      ON CONFLICT (job_instance_id, provider, model, batch) DO UPDATE
      SET executions = p.executions + excluded.executions, changed = p.changed + excluded.changed,
          newly_priced = p.newly_priced + excluded.newly_priced,
          newly_unpriced = p.newly_unpriced + excluded.newly_unpriced,
          unpriced = p.unpriced + excluded.unpriced,
          cost_before = p.cost_before + excluded.cost_before,
          cost_after = p.cost_after + excluded.cost_after
      """;

  private static final String OF_RUN =
      """
      SELECT provider, model, batch, executions, changed, newly_priced, newly_unpriced, unpriced,
             trim_scale(cost_before), trim_scale(cost_after), written
      FROM price_changes
      WHERE job_instance_id = (
        SELECT job_instance_id FROM batch.batch_job_execution WHERE job_execution_id = :run)
      ORDER BY abs(cost_after - cost_before) DESC, provider, model, batch
      """;

  private final JdbcClient jdbc;

  PriceChangeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds to what this repricing changed, in the transaction that changes it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(long jobInstance, Collection<PriceChange> changes) {
    for (PriceChange change : changes) {
      jdbc.sql(ADD)
          .param("instance", jobInstance)
          .param("provider", change.provider())
          .param("model", change.model())
          .param("batch", change.batch())
          .param("executions", change.executions())
          .param("changed", change.changed())
          .param("newlyPriced", change.newlyPriced())
          .param("newlyUnpriced", change.newlyUnpriced())
          .param("unpriced", change.unpriced())
          .param("before", change.before())
          .param("after", change.after())
          .param("written", change.written())
          .update();
    }
  }

  /** What a run and those it restarts changed, the greatest difference first. */
  public List<PriceChange> ofRun(long run) {
    return jdbc.sql(OF_RUN)
        .param("run", run)
        .query(
            (row, n) ->
                new PriceChange(
                    row.getString(1),
                    row.getString(2),
                    row.getBoolean(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getLong(8),
                    row.getBigDecimal(9),
                    row.getBigDecimal(10),
                    row.getBoolean(11)))
        .list();
  }
}
