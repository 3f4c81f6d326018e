package dev.vibecoder.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that stores vectors and finds the nearest. */
interface VectorStorePeer {

  /** Adds rows, in transactions of the size that it takes by itself. */
  void add(List<VectorRow> rows) throws Exception;

  /** Makes ready for searches, when all rows are in. */
  void finish() throws Exception;

  /**
   * Texts of the nearest rows, the nearest first.
   *
   * @param language the only one wanted; null for all
   */
  List<String> nearest(float[] question, @Nullable String language, int limit) throws Exception;

  /** Drops what it holds. */
  void drop() throws Exception;
}
