package dev.vibecoder.review;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.code.FunctionMeter;
import dev.vibecoder.domain.code.FunctionMetrics;
import dev.vibecoder.domain.code.Language;
import dev.vibecoder.domain.code.MeasuredFile;
import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.review.function.Measure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The function of an example that states a measure in the place of code, so that rules can be tried
 * where no parser is.
 */
final class StatedFunction {

  /** Reads what examples state; other texts have no functions. */
  static final FunctionMeter METER = (path, text) -> measured(text);

  private static final String IS = "=";
  private static final String END = " if";

  private StatedFunction() {}

  /** A change that leaves a function with this value where it had another before. */
  static Example example(String path, Measure measure, int value, @Nullable Integer before) {
    String text = measure + IS + value + END;
    var change =
        new FileChange(
            path,
            null,
            before == null ? ChangeType.ADDED : ChangeType.MODIFIED,
            1,
            before == null ? 0 : 1,
            Language.of(path),
            false,
            false);
    var file =
        new ChangedFile(
            change,
            List.of(new AddedLine(1, text)),
            text.length(),
            false,
            before == null ? null : measure + IS + before + END,
            text);
    return new Example(
        new Change("0".repeat(40), "Example", false, List.of(file)),
        (blob, maxBytes) -> Optional.of(blob));
  }

  private static MeasuredFile measured(String text) {
    for (Measure measure : Measure.values()) {
      if (text.startsWith(measure + IS)) {
        String value = text.substring(text.indexOf(IS) + 1, text.indexOf(END));
        return new MeasuredFile(List.of(function(measure, Integer.parseInt(value))), null);
      }
    }
    return MeasuredFile.NONE;
  }

  private static FunctionMetrics function(Measure measure, int value) {
    return new FunctionMetrics(
        measure.name().toLowerCase(Locale.ROOT),
        1,
        1,
        measure == Measure.LINES ? value : 1,
        measure == Measure.CYCLOMATIC ? value : 1,
        measure == Measure.COGNITIVE ? value : 0,
        measure == Measure.NESTING ? value : 0,
        measure == Measure.PARAMETERS ? value : 0);
  }
}
