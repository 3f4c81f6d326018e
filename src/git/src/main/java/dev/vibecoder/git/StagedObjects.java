package dev.vibecoder.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.jspecify.annotations.Nullable;

/** Objects that a commit of what is staged would have; in memory alone, nothing is written. */
final class StagedObjects extends ObjectInserter.Formatter {

  private final Map<ObjectId, ObjectLoader> objects = new HashMap<>();

  @Nullable ObjectLoader get(ObjectId id) {
    return objects.get(id);
  }

  @Override
  public ObjectId insert(int type, byte[] data, int offset, int length) throws IOException {
    return insert(type, length, new ByteArrayInputStream(data, offset, length));
  }

  @Override
  public ObjectId insert(int type, long length, InputStream in) throws IOException {
    byte[] content = in.readNBytes(Math.toIntExact(length));
    ObjectId id = idFor(type, content);
    objects.put(id, new ObjectLoader.SmallObject(type, content));
    return id;
  }
}
