package dev.vibecoder.git;

import java.io.IOException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/** Reads a repository's objects, and beside them those that are staged. */
final class StagedReader extends ObjectReader.Filter {

  private final ObjectReader stored;
  private final StagedObjects staged;

  StagedReader(ObjectReader stored, StagedObjects staged) {
    this.stored = stored;
    this.staged = staged;
  }

  @Override
  protected ObjectReader delegate() {
    return stored;
  }

  @Override
  public ObjectLoader open(AnyObjectId id, int type) throws IOException {
    ObjectLoader loader = staged.get(id.toObjectId());
    return loader != null ? loader : stored.open(id, type);
  }

  @Override
  public boolean has(AnyObjectId id) throws IOException {
    return staged.get(id.toObjectId()) != null || stored.has(id);
  }
}
