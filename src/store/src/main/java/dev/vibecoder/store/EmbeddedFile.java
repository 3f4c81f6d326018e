package dev.vibecoder.store;

import java.util.List;

/** A file and all its chunks, in order. */
public record EmbeddedFile(IndexedFile file, List<EmbeddedChunk> chunks) {

  public EmbeddedFile {
    chunks = List.copyOf(chunks);
  }
}
