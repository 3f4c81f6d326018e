package dev.vibecoder.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Starts programs that outlive this process: in a session of their own, where no terminal's Ctrl-C
 * reaches them, and without this process's environment, which may hold keys that they need not
 * know.
 */
final class Detached {
  private static final Set<String> PASSED_ON = Set.of("PATH", "LD_LIBRARY_PATH", "TMPDIR");

  private Detached() {}

  /** The process keeps its id: setsid and the launchers replace themselves by what they start. */
  static Process start(List<String> line, Redirect output) throws IOException {
    List<String> whole = new ArrayList<>(List.of("setsid"));
    whole.addAll(line);
    ProcessBuilder builder = new ProcessBuilder(whole).directory(Path.of("/").toFile());
    builder.environment().keySet().retainAll(PASSED_ON);
    builder.environment().put("LC_ALL", "C");
    return builder
        .redirectErrorStream(true)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectOutput(output)
        .start();
  }
}
