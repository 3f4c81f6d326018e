package dev.vibecoder.review.function;

import dev.vibecoder.domain.code.FunctionMeter;
import dev.vibecoder.domain.code.FunctionMetrics;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds functions that a change added lines to, and what they were before it: by their names, or
 * else, when they are gone there, by what their lines say, in the same file or in another one of
 * the change. Safe for use by many threads.
 */
public final class FunctionComparison {

  /** A change of more files moves code about that nobody could follow anyway. */
  private static final int OTHER_FILES = 40;

  private final MeasuredBlobs blobs;

  /**
   * @param maxBytes most bytes of a file that is measured
   */
  public FunctionComparison(FunctionMeter meter, int maxBytes) {
    this.blobs = new MeasuredBlobs(meter, maxBytes);
  }

  /**
   * The functions of this file that the change added lines to.
   *
   * @param suspect those that are to be compared with what they were; the others are passed over
   * @throws UnreadFile when it cannot be told what functions it has or had
   */
  public List<ChangedFunction> of(
      ChangedFile file, Change change, Sources sources, Predicate<FunctionMetrics> suspect)
      throws UnreadFile {
    MeasuredText after = blobs.read(file.blobAfter(), file.file().path(), sources);
    Map<FunctionMetrics, Integer> changed = ChangedFunctions.of(file, after.functions());
    changed.keySet().removeIf(suspect.negate().or(after::isPacked));
    if (changed.isEmpty()) {
      return List.of();
    }
    var compared = new ArrayList<ChangedFunction>();
    MeasuredText before = before(file, sources);
    for (Map.Entry<FunctionMetrics, Integer> each : changed.entrySet()) {
      FunctionText function = after.text(each.getKey());
      FunctionMetrics was = before.named(function);
      if (was == null) {
        was = before.gone(function, after);
      }
      if (was == null) {
        was = moved(function, file, change, sources);
      }
      compared.add(new ChangedFunction(each.getKey(), was, each.getValue()));
    }
    return compared;
  }

  private MeasuredText before(ChangedFile file, Sources sources) throws UnreadFile {
    String oldPath = file.file().oldPath();
    return blobs.read(file.blobBefore(), oldPath == null ? file.file().path() : oldPath, sources);
  }

  /** From another file of the change; what cannot be read there is not it. */
  private @Nullable FunctionMetrics moved(
      FunctionText function, ChangedFile into, Change change, Sources sources) {
    List<ChangedFile> others =
        change.files().stream()
            .filter(file -> file != into && file.file().deletions() > 0)
            .filter(file -> sameLanguage(file, into))
            .limit(OTHER_FILES)
            .toList();
    for (ChangedFile other : others) {
      try {
        MeasuredText after = blobs.read(other.blobAfter(), other.file().path(), sources);
        FunctionMetrics was = before(other, sources).gone(function, after);
        if (was != null) {
          return was;
        }
      } catch (UnreadFile e) {
        continue;
      }
    }
    return null;
  }

  private static boolean sameLanguage(ChangedFile one, ChangedFile other) {
    String language = one.file().language();
    return language != null && language.equals(other.file().language());
  }
}
