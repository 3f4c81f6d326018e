package dev.vibecoder.git;

import dev.vibecoder.git.attributes.AttributeFile;
import dev.vibecoder.git.attributes.Effort;
import dev.vibecoder.git.attributes.LinguistMarks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** The attribute files of the folders that lead to changed files, in one commit. */
final class FoundAttributes {

  private final ClonedObjects objects;
  private final List<InFolder> files = new ArrayList<>(0);
  private final Effort effort = new Effort();

  FoundAttributes(ClonedObjects objects) {
    this.objects = objects;
  }

  /**
   * Takes note of the attribute file of a folder.
   *
   * @param folder its path with a slash at the end; empty for the root
   */
  void add(String folder, ObjectId blob) {
    AttributeFile file = objects.attributes(blob);
    if (!file.isEmpty()) {
      files.add(new InFolder(folder, file));
      files.sort(Comparator.comparingInt(found -> found.folder.length()));
    }
  }

  /** What they say about a file, the nearest last. */
  LinguistMarks of(String rawPath) {
    LinguistMarks marks = LinguistMarks.NONE;
    for (InFolder found : files) {
      if (rawPath.startsWith(found.folder)) {
        marks = found.file.over(marks, rawPath, found.folder.length(), effort);
      }
    }
    return marks;
  }

  /** Did the matching take so long that it was given up? */
  boolean gaveUp() {
    return effort.isSpent();
  }

  private record InFolder(String folder, AttributeFile file) {}
}
