package dev.vibecoder.jobs.imports;

import dev.vibecoder.imports.ExecutionImport;
import dev.vibecoder.imports.FileReport;
import dev.vibecoder.imports.ImportListener;
import dev.vibecoder.imports.ImportReport;
import dev.vibecoder.imports.ImportRequest;
import dev.vibecoder.jobs.ImportSettings;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.jobs.step.StepLabel;
import dev.vibecoder.store.ImportCounts;
import dev.vibecoder.store.UserTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Imports what is new in the watched folders. What cannot be read is named and ends nothing: the
 * next run tries it again. A run that is stopped or killed is gone on with where it ended.
 */
@Component
class ImportTasklet implements Tasklet {

  private static final StepLabel LABEL = new StepLabel("executions", "import");

  private final ExecutionImport imports;
  private final ImportSettings settings;
  private final UserTable users;
  private final ProgressListener progress;

  ImportTasklet(
      ExecutionImport imports,
      ImportSettings settings,
      UserTable users,
      ProgressListener progress) {
    this.imports = imports;
    this.settings = settings;
    this.users = users;
    this.progress = progress;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    StepExecution step = contribution.getStepExecution();
    List<Path> folders = settings.folders().stream().filter(this::isThere).toList();
    if (folders.isEmpty()) {
      return RepeatStatus.FINISHED;
    }
    progress.started(LABEL, -1, "records");
    ImportReport report = imports.run(request(folders), new Watched(step));
    report.broken().forEach(file -> warn(file.path() + " " + file.problem()));
    tell(report);
    contribution.incrementWriteCount(report.total().taken() + report.total().updated());
    count(step.getExecutionContext(), report.total());
    progress.ended(LABEL, !step.isTerminateOnly());
    return RepeatStatus.FINISHED;
  }

  private boolean isThere(Path folder) {
    boolean there = Files.isDirectory(folder);
    if (!there) {
      warn("there is no folder " + folder + "; make it, or take it out of vibe.imports.folders");
    }
    return there;
  }

  private ImportRequest request(List<Path> folders) {
    var owner = users.findOrAdd(settings.owner(), settings.owner());
    return new ImportRequest(owner.id(), folders, null, null, false);
  }

  private void tell(ImportReport report) {
    for (FileReport file : report.files()) {
      if (file.counts().refused() > 0) {
        warn(file.path() + ": " + file.counts().refused() + " refused, see import_refusals");
      }
    }
  }

  private void warn(String sentence) {
    progress.noted(LABEL, sentence);
  }

  private static void count(ExecutionContext context, ImportCounts counts) {
    StepCounts.join(context, "executions.new", counts.taken());
    StepCounts.join(context, "executions.updated", counts.updated());
    StepCounts.join(context, "executions.known", counts.known());
    StepCounts.join(context, "executions.refused", counts.refused());
    StepCounts.join(context, "executions.unpriced", counts.unpriced());
  }

  /** Shows how far it is, and ends it when the run is to stop. */
  private final class Watched implements ImportListener {

    private final StepExecution step;

    Watched(StepExecution step) {
      this.step = step;
    }

    @Override
    public void advanced(long records) {
      progress.advanced(LABEL, records);
    }

    @Override
    public boolean isStopped() {
      return step.isTerminateOnly();
    }
  }
}
