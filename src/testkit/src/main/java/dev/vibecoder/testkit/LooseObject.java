package dev.vibecoder.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * An object in a file of its own, written without a look into the packs for it: repositories of
 * thousands of objects are made for many tests.
 */
record LooseObject(int type, byte[] content) {

  /** Returns its id. */
  String writeTo(Path objects) throws IOException {
    String id;
    try (var formatter = new ObjectInserter.Formatter()) {
      id = formatter.idFor(type, content).name();
    }
    Path file = objects.resolve(id.substring(0, 2)).resolve(id.substring(2));
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      write(file);
    }
    return id;
  }

  private void write(Path file) throws IOException {
    var deflater = new Deflater(Deflater.BEST_SPEED);
    String header = Constants.typeString(type) + " " + content.length + "\0";
    try (var out = new DeflaterOutputStream(Files.newOutputStream(file), deflater, 8_192)) {
      out.write(header.getBytes(StandardCharsets.US_ASCII));
      out.write(content);
    } finally {
      deflater.end();
    }
  }
}
