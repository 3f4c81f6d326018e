package dev.vibecoder.domain.code;

/**
 * Measures the functions of source files. The same file gives the same measures. Safe for use by
 * many threads.
 */
public interface FunctionMeter {

  /** Measures none. */
  FunctionMeter NONE = (path, text) -> MeasuredFile.NONE;

  /** The functions of the file at this path with this text; its trouble instead of a failure. */
  MeasuredFile measure(String path, String text);
}
