package dev.vibecoder.imports;

import dev.vibecoder.store.ImportCounts;
import dev.vibecoder.store.ImportRefusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file in one import.
 *
 * @param format null when it was not recognised
 * @param counts of this import alone
 * @param problem why it was not read to its end; null when it was
 * @param refusals the first of them
 * @param remarks what could not be taken, and how often
 */
public record FileReport(
    Path path,
    @Nullable String format,
    FileOutcome outcome,
    ImportCounts counts,
    @Nullable String problem,
    List<ImportRefusal> refusals,
    Map<String, Long> remarks) {}
