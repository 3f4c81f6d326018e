package dev.vibecoder.jobs.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/** The bytes of single object files, honest and not. */
final class Deflated {

  private static final int MEGABYTE = 1 << 20;
  private static final int ADLER = 65_521;

  private Deflated() {}

  /** An object whose header need not fit what follows. */
  static byte[] object(String header, byte[] content) {
    var raw = new ByteArrayOutputStream();
    raw.writeBytes((header + "\0").getBytes(StandardCharsets.ISO_8859_1));
    raw.writeBytes(content);
    var out = new ByteArrayOutputStream();
    deflate(out, raw.toByteArray(), Deflater.NO_FLUSH, new Deflater(1));
    return out.toByteArray();
  }

  /** So many megabytes of one byte, a few kilobytes each, under any header. */
  static byte[] repeated(String header, byte fill, int megabytes) {
    byte[] start = (header + "\0").getBytes(StandardCharsets.ISO_8859_1);
    byte[] chunk = new byte[MEGABYTE];
    java.util.Arrays.fill(chunk, fill);
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x78, 0x01});
    deflate(out, start, Deflater.FULL_FLUSH, new Deflater(1, true));
    var packed = new ByteArrayOutputStream();
    deflate(packed, chunk, Deflater.FULL_FLUSH, new Deflater(9, true));
    var adler = new Adler32();
    adler.update(start);
    long a = adler.getValue() & 0xffff;
    long b = adler.getValue() >>> 16;
    for (int i = 0; i < megabytes; i++) {
      out.writeBytes(packed.toByteArray());
      // Each byte adds itself to the one sum, and that to the other.
      long n = MEGABYTE;
      b = (b + n % ADLER * a + n * (n + 1) / 2 % ADLER * (fill & 0xff)) % ADLER;
      a = (a + n * (fill & 0xff)) % ADLER;
    }
    out.writeBytes(new byte[] {3, 0});
    out.writeBytes(new byte[] {(byte) (b >>> 8), (byte) b, (byte) (a >>> 8), (byte) a});
    return out.toByteArray();
  }

  private static void deflate(ByteArrayOutputStream out, byte[] raw, int flush, Deflater deflater) {
    byte[] buffer = new byte[64 << 10];
    deflater.setInput(raw);
    if (flush == Deflater.NO_FLUSH) {
      deflater.finish();
    }
    int n;
    do {
      n = deflater.deflate(buffer, 0, buffer.length, flush);
      out.write(buffer, 0, n);
    } while (n == buffer.length || flush == Deflater.NO_FLUSH && !deflater.finished());
    deflater.end();
  }
}
