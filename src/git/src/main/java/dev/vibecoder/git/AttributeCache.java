package dev.vibecoder.git;

import dev.vibecoder.git.attributes.AttributeFile;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/** Keeps the attribute files that were read: hardly any commit changes them, all have them. */
final class AttributeCache {

  private static final int MOST = 500;

  private final ClonedObjects objects;
  private final Map<ObjectId, AttributeFile> files = new HashMap<>();

  AttributeCache(ClonedObjects objects) {
    this.objects = objects;
  }

  /** The parsed file; one that cannot be read is ignored, as other files of the commit can be. */
  AttributeFile of(ObjectId blob) {
    AttributeFile known = files.get(blob);
    if (known != null) {
      return known;
    }
    if (files.size() >= MOST) {
      files.clear();
    }
    AttributeFile read = read(blob);
    files.put(blob, read);
    return read;
  }

  private AttributeFile read(ObjectId blob) {
    try {
      return objects.size(blob) > AttributeFile.MOST_BYTES
          ? AttributeFile.IGNORED
          : objects
              .blob(blob, AttributeFile.MOST_BYTES)
              .map(AttributeFile::parse)
              .orElse(AttributeFile.IGNORED);
    } catch (GitFailure e) {
      return AttributeFile.IGNORED;
    }
  }
}
