package dev.vibecoder.git;

import static org.eclipse.jgit.lib.Constants.OBJ_BLOB;
import static org.eclipse.jgit.lib.Constants.OBJ_COMMIT;
import static org.eclipse.jgit.lib.Constants.OBJ_TREE;

import dev.vibecoder.git.attributes.AttributeFile;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** Reads the objects of a clone for one thread at a time. */
final class ClonedObjects implements AutoCloseable {

  private static final String CLONE_AGAIN =
      "the next sync clones again, and if it stays so the source is damaged: run 'git fsck' there";

  private static final int COMMIT_BYTES = 4 << 20;
  private static final int TREE_BYTES = 256 << 20;

  private final ObjectReader reader;
  private final String clone;
  private final String wayOut;
  private final int maxTextBytes;
  private final ByteCache commits;
  private final ByteCache trees;
  private final ByteCache blobs;
  private final AttributeCache attributes = new AttributeCache(this);

  ClonedObjects(ObjectReader reader, String clone, int maxTextBytes, ObjectCaches caches) {
    this(reader, clone, CLONE_AGAIN, maxTextBytes, caches);
  }

  /**
   * @param wayOut what can be done about a damaged object
   */
  ClonedObjects(
      ObjectReader reader, String clone, String wayOut, int maxTextBytes, ObjectCaches caches) {
    this.reader = reader;
    this.clone = clone;
    this.wayOut = wayOut;
    this.maxTextBytes = maxTextBytes;
    commits = caches.commits();
    trees = caches.trees();
    blobs = caches.blobs();
  }

  /** The bytes of a commit; of one beyond all measure, the beginning. */
  byte[] commit(ObjectId id) {
    byte[] known = commits.get(id);
    if (known != null) {
      return known;
    }
    byte[] content = load(id, OBJ_COMMIT, ClonedObjects::beginning);
    commits.put(id, content);
    return content;
  }

  private static byte[] beginning(ObjectLoader loader) throws IOException {
    if (loader.getSize() <= COMMIT_BYTES) {
      return loader.getCachedBytes(COMMIT_BYTES);
    }
    try (var stream = loader.openStream()) {
      return stream.readNBytes(COMMIT_BYTES);
    }
  }

  byte[] tree(ObjectId id) {
    byte[] known = trees.get(id);
    if (known != null) {
      return known;
    }
    byte[] content = load(id, OBJ_TREE, loader -> loader.getCachedBytes(TREE_BYTES));
    trees.put(id, content);
    return content;
  }

  /** The bytes of a file, or null when it is larger than what counts as text. */
  byte @Nullable [] text(ObjectId id) {
    byte[] known = blobs.get(id);
    if (known != null) {
      return known;
    }
    byte[] content = blob(id, maxTextBytes).orElse(null);
    if (content != null) {
      blobs.put(id, content);
    }
    return content;
  }

  /** What an attribute file says. */
  AttributeFile attributes(ObjectId id) {
    return attributes.of(id);
  }

  Optional<byte[]> blob(ObjectId id, long maxBytes) {
    return load(
        id,
        OBJ_BLOB,
        loader ->
            loader.getSize() > Math.min(maxBytes, Integer.MAX_VALUE - 16)
                ? Optional.empty()
                : Optional.of(loader.getCachedBytes(Integer.MAX_VALUE)));
  }

  long size(ObjectId id) {
    try {
      return reader.getObjectSize(id, OBJ_BLOB);
    } catch (IOException | RuntimeException e) {
      throw damaged(id, OBJ_BLOB, e);
    }
  }

  boolean has(ObjectId id) {
    try {
      return reader.has(id);
    } catch (IOException e) {
      throw damaged(id, ObjectReader.OBJ_ANY, e);
    }
  }

  private <T> T load(ObjectId id, int type, Use<T> use) {
    try {
      return use.of(reader.open(id, type));
    } catch (IOException | RuntimeException e) {
      throw damaged(id, type, e);
    }
  }

  private GitFailure damaged(ObjectId id, int type, Exception e) {
    String kind = type == ObjectReader.OBJ_ANY ? "object" : Constants.typeString(type);
    String reason =
        e instanceof MissingObjectException
            ? "is missing"
            : e instanceof IncorrectObjectTypeException ? "is of another type" : "cannot be read";
    return new GitFailure(
        GitFailure.Kind.CORRUPT,
        "%s: %s %s %s; %s".formatted(clone, kind, id.name(), reason, wayOut),
        e);
  }

  @Override
  public void close() {
    reader.close();
  }

  private interface Use<T> {
    T of(ObjectLoader loader) throws IOException;
  }
}
