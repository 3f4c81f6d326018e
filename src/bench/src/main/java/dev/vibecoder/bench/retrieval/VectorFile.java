package dev.vibecoder.bench.retrieval;

import dev.vibecoder.search.chunk.ContentHash;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of one model by the SHA-256 of the text, in a file that only grows. Several processes may
 * add to it; each sees what was there when it began and what it has added itself.
 */
final class VectorFile {

  private static final int HASH_BYTES = 32;

  private final int dimensions;
  private final FileChannel file;
  private final Map<String, float[]> vectors = new HashMap<>();

  VectorFile(Path folder, String model, int dimensions) throws IOException {
    this.dimensions = dimensions;
    Files.createDirectories(folder);
    Path path = folder.resolve(model + ".vectors");
    if (Files.exists(path)) {
      read(path);
    }
    file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void read(Path path) throws IOException {
    long records = Files.size(path) / recordBytes();
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      for (long i = 0; i < records; i++) {
        String hash = HexFormat.of().formatHex(in.readNBytes(HASH_BYTES));
        float[] vector = new float[dimensions];
        ByteBuffer.wrap(in.readNBytes(dimensions * Float.BYTES)).asFloatBuffer().get(vector);
        vectors.put(hash, vector);
      }
    }
  }

  private int recordBytes() {
    return HASH_BYTES + dimensions * Float.BYTES;
  }

  synchronized float @Nullable [] get(String text) {
    return vectors.get(ContentHash.of(text));
  }

  synchronized void put(String text, float[] vector) {
    String hash = ContentHash.of(text);
    var bytes = ByteBuffer.allocate(recordBytes());
    bytes.put(HexFormat.of().parseHex(hash));
    for (float value : vector) {
      bytes.putFloat(value);
    }
    try {
      // One write of one record: what others append at the same time stays apart.
      file.write(bytes.flip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    vectors.put(hash, vector);
  }
}
