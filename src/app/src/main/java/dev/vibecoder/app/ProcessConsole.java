package dev.vibecoder.app;

import dev.vibecoder.app.output.Console;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The console of this process; UTF-8 whatever the locale, for what comes out may be read again. */
final class ProcessConsole {

  private static final int BUFFER = 1 << 16;

  private ProcessConsole() {}

  static Console open() {
    String terminals = terminals();
    boolean colours =
        terminals.contains("12")
            && System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(System.getenv("TERM"));
    return new Console(
        new BufferedReader(
            new InputStreamReader(
                new FileInputStream(FileDescriptor.in), Charset.defaultCharset())),
        stream(FileDescriptor.out, false),
        stream(FileDescriptor.err, true),
        terminals.contains("0"),
        terminals.contains("1"),
        terminals.contains("2"),
        colours,
        Math.max(40, Integer.getInteger("vibe.columns", 100)));
  }

  /** Which of the three streams are terminals; the launcher knows, Java only all or nothing. */
  private static String terminals() {
    return System.getProperty("vibe.terminals", System.console() == null ? "" : "012");
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean flushed) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
        flushed,
        StandardCharsets.UTF_8);
  }
}
