package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one command line did, run in this process. */
public record VibeRun(int exitCode, String out, String err) {

  public static VibeRun on(TestDatabase database, String... arguments) {
    return with(Map.of("DATABASE_URL", database.url()), arguments);
  }

  public static VibeRun with(Map<String, String> variables, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exitCode = into(out, err, variables, arguments);
    return new VibeRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static int into(
      OutputStream out, OutputStream err, Map<String, String> variables, String... arguments) {
    return VibeCommandLine.run(console(out, err), variables, Clock.systemUTC(), arguments);
  }

  static Console console(OutputStream out, OutputStream err) {
    return new Console(
        new BufferedReader(new StringReader("")),
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false,
        false,
        false,
        false,
        80);
  }

  public JsonNode json() {
    return JsonMapper.builder().build().readTree(out);
  }
}
