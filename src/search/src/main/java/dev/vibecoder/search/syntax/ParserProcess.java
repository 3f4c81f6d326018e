package dev.vibecoder.search.syntax;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A parser in a process of its own, used by one thread at a time. */
final class ParserProcess implements AutoCloseable {

  /** A megabyte of nothing but the shortest definitions stays below. */
  private static final int LONGEST_ANSWER = 64 << 20;

  private final Process process;
  private final DataInputStream in;
  private final DataOutputStream out;
  private int answers;

  private ParserProcess(Process process) {
    this.process = process;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
  }

  /**
   * Starts one; it has not said hello yet.
   *
   * @param folder for what it unpacks and for what it leaves behind when it crashes
   */
  static ParserProcess start(Class<?> program, Path folder) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx192m",
            "-Xss2m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:ErrorFile=" + folder.resolve("crash-%p.log"),
            "-D" + NativeLibraries.PROPERTY + "=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            folder.toString());
    String systemRoot = builder.environment().get("SystemRoot");
    builder.environment().clear(); // it reads hostile text and needs no secret
    if (systemRoot != null) {
      builder.environment().put("SystemRoot", systemRoot); // Windows starts nothing without it
    }
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new ParserProcess(builder.start());
  }

  void awaitHello() throws IOException {
    if (in.readInt() != ParserMain.HELLO) {
      throw new IOException("The parser says something else than hello");
    }
  }

  /** Has it answered before? */
  boolean used() {
    return answers > 0;
  }

  /**
   * What is made of the answer about this source.
   *
   * @throws IOException when the parser is gone, or goes while it parses
   * @throws RuntimeException when its answer makes no sense
   */
  <T> Parsed<T> parse(Grammar grammar, String text, byte[] source, Reading<T> reading)
      throws IOException {
    out.writeByte(grammar.ordinal());
    out.writeByte(reading.question().ordinal());
    out.writeInt(source.length);
    out.write(source);
    out.flush();
    int status = in.readByte();
    int length = in.readInt();
    if (length < 0 || length > LONGEST_ANSWER) {
      throw new IllegalArgumentException("An answer of %d bytes".formatted(length));
    }
    byte[] answer = in.readNBytes(length);
    answers++;
    if (status != ParserMain.PARSED) {
      return Parsed.failed(ParserTrouble.PARSER_REFUSED);
    }
    List<Captured> captured = Captured.decode(answer, new Positions(text, source.length));
    return new Parsed<>(reading.reader().apply(text, captured), null);
  }

  long pid() {
    return process.pid();
  }

  /** Ends it, whatever it does. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
