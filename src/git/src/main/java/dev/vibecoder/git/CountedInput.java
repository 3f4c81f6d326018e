package dev.vibecoder.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input of which each read is counted, and which ends when its reader says so. */
abstract class CountedInput extends FilterInputStream {

  CountedInput(InputStream input) {
    super(input);
  }

  /** Takes note before each read. */
  void before() throws IOException {}

  /** Takes note of bytes that were read. */
  abstract void after(byte[] buffer, int offset, int length) throws IOException;

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public final int read(byte[] buffer, int offset, int length) throws IOException {
    before();
    int read = in.read(buffer, offset, length);
    after(buffer, offset, Math.max(0, read));
    return read;
  }

  @Override
  public final boolean markSupported() {
    return false;
  }
}
