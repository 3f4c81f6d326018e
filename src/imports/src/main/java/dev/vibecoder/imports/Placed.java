package dev.vibecoder.imports;

import dev.vibecoder.domain.imports.ImportedExecution;
import dev.vibecoder.domain.work.PriceBook;
import dev.vibecoder.store.ToldExecution;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An execution out of a file whose names are found. */
record Placed(
    Portion portion,
    long line,
    ImportedExecution told,
    UUID agentId,
    @Nullable UUID projectId,
    @Nullable UUID taskId,
    @Nullable UUID commitId) {

  Placed joinedWith(ImportedExecution again) {
    return new Placed(portion, line, told.joinedWith(again), agentId, projectId, taskId, commitId);
  }

  /** With what it costs by the prices of its day. */
  ToldExecution priced(PriceBook prices) {
    LocalDate day = LocalDate.ofInstant(told.time().startedAt(), ZoneOffset.UTC);
    return new ToldExecution(
        told,
        agentId,
        projectId,
        taskId,
        commitId,
        prices.cost(
            told.served().provider(),
            told.served().model(),
            day,
            told.served().batch(),
            told.tokens()));
  }
}
