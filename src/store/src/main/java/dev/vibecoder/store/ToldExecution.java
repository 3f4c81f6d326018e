package dev.vibecoder.store;

import dev.vibecoder.domain.imports.ImportedExecution;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An imported execution whose names are found.
 *
 * @param computed USD by tokens and prices; null without a price
 */
public record ToldExecution(
    ImportedExecution told,
    UUID agentId,
    @Nullable UUID projectId,
    @Nullable UUID taskId,
    @Nullable UUID commitId,
    @Nullable BigDecimal computed) {

  /** Has it tokens whose cost nobody knows? */
  public boolean isUnpriced() {
    return told.cost() == null && computed == null && told.tokens().total() > 0;
  }
}
