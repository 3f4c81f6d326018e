package dev.vibecoder.search;

import dev.vibecoder.store.ChunkHit;
import dev.vibecoder.store.FileChunks;
import dev.vibecoder.store.FileKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The chunks of the files of one search; each file is read once. */
final class Contents {

  private final Asked asked;
  private final FileChunks chunks;
  private final Map<FileKey, List<ChunkHit>> known = new HashMap<>();

  Contents(Asked asked, FileChunks chunks) {
    this.asked = asked;
    this.chunks = chunks;
  }

  /** Reads those of these files that are not known yet, in one statement. */
  Contents read(List<RankedFile> files) {
    List<FileKey> missing =
        files.stream().map(RankedFile::file).filter(file -> !known.containsKey(file)).toList();
    if (!missing.isEmpty()) {
      missing.forEach(file -> known.put(file, new ArrayList<>()));
      chunks
          .ofFiles(asked.scope().generation(), missing, asked.vector(), asked.filter().kind())
          .forEach(chunk -> known.computeIfAbsent(chunk.file(), f -> new ArrayList<>()).add(chunk));
    }
    return this;
  }

  /** The chunks of a file that was read, in order; only those of the kind that is asked for. */
  List<ChunkHit> of(FileKey file) {
    return known.getOrDefault(file, List.of());
  }

  /** Files that were read. */
  int size() {
    return known.size();
  }
}
