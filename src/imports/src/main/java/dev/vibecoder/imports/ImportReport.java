package dev.vibecoder.imports;

import dev.vibecoder.store.ImportCounts;
import java.util.List;

/**
 * What came of an import.
 *
 * @param files each that was asked for or found, in order
 */
public record ImportReport(List<FileReport> files) {

  /** Of all files together. */
  public ImportCounts total() {
    return files.stream().map(FileReport::counts).reduce(ImportCounts.NONE, ImportCounts::plus);
  }

  /** Files that could not be read to their end. */
  public List<FileReport> broken() {
    return files.stream().filter(file -> file.outcome() == FileOutcome.BROKEN).toList();
  }
}
