package dev.vibecoder.domain.imports;

import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.domain.work.TokenUsage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An execution as another system tells it.
 *
 * @param cost USD as the source gave it; null when it gave none
 * @param growing its source tells it several times while it answers: what has most output counts
 */
public record ImportedExecution(
    SourceKey key,
    Placement place,
    NamedAgent agent,
    ServedModel served,
    WorkTime time,
    ExecutionStatus status,
    TokenUsage tokens,
    @Nullable BigDecimal cost,
    WorkContent content,
    boolean growing) {

  /** Digits behind the point that costs are kept with. */
  private static final int COST_SCALE = 10;

  public ImportedExecution {
    cost = cost == null ? null : cost.setScale(COST_SCALE, RoundingMode.HALF_UP);
  }

  /** What was answered so far, reasoning included. */
  public long answerTokens() {
    return tokens.output() + tokens.reasoning();
  }

  /** The same told once more while it grew: the greater answer, from first start to last end. */
  public ImportedExecution joinedWith(ImportedExecution again) {
    ImportedExecution greater = again.answerTokens() > answerTokens() ? again : this;
    return new ImportedExecution(
        key,
        place,
        agent,
        served,
        time.spanning(again.time),
        greater.status,
        greater.tokens,
        greater.cost,
        content,
        growing);
  }
}
