package dev.vibecoder.domain.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The functions of a source file.
 *
 * @param functions by where they start, outer ones before inner ones
 * @param trouble why there are none although the language is known; null when there was none
 */
public record MeasuredFile(List<FunctionMetrics> functions, @Nullable String trouble) {

  /** A file without functions, or in a language that is not measured. */
  public static final MeasuredFile NONE = new MeasuredFile(List.of(), null);

  public MeasuredFile {
    functions = List.copyOf(functions);
  }
}
