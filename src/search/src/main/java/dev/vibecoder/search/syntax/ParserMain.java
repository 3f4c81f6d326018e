package dev.vibecoder.search.syntax;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The program of a parser process. It says hello, then answers one source after the other until its
 * standard input ends.
 */
final class ParserMain {

  /** The first thing that a parser says. */
  static final int HELLO = 0x76696265;

  static final int PARSED = 0;
  static final int REFUSED = 1;

  private final NativeLibraries libraries;

  private record Subject(Grammar grammar, Question question) {}

  private final Map<Subject, QueryReader> readers = new HashMap<>();

  private ParserMain(NativeLibraries libraries) {
    this.libraries = libraries;
  }

  public static void main(String[] arguments) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
    var out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    System.setOut(System.err); // what a library might print is no answer
    ProcessHandle.current().parent().ifPresent(ParserMain::endWith);
    out.writeInt(HELLO);
    out.flush();
    new ParserMain(new NativeLibraries(Path.of(arguments[0]))).serve(in, out);
  }

  /** A parser that hangs would not see that its input ended. */
  private static void endWith(ProcessHandle parent) {
    parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0));
  }

  private void serve(DataInputStream in, DataOutputStream out) throws IOException {
    for (int grammar = in.read(); grammar >= 0; grammar = in.read()) {
      var subject = new Subject(Grammar.values()[grammar], Question.values()[in.readByte()]);
      String source = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      List<Captured> found = parse(subject, source);
      byte[] answer = found == null ? new byte[0] : Captured.encode(found);
      out.writeByte(found == null ? REFUSED : PARSED);
      out.writeInt(answer.length);
      out.write(answer);
      out.flush();
    }
  }

  private @Nullable List<Captured> parse(Subject subject, String source) {
    try {
      return readers.computeIfAbsent(subject, this::reader).read(source);
    } catch (RuntimeException e) {
      readers.remove(subject); // whatever state it is in
      return null;
    }
  }

  private QueryReader reader(Subject subject) {
    libraries.provide("tree-sitter");
    libraries.provide(subject.grammar().library());
    return new QueryReader(subject.grammar(), subject.question());
  }
}
