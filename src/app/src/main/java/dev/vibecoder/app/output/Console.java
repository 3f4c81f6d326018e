package dev.vibecoder.app.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/**
 * Where one invocation reads and writes: results to {@code out}, everything else to {@code err}.
 *
 * @param colours may it be coloured?
 * @param columns characters in a line of the terminal
 */
public record Console(
    BufferedReader in,
    PrintStream out,
    PrintStream err,
    boolean inIsTerminal,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean colours,
    int columns) {

  /** Asks a person; empty when there is none to ask. */
  public Optional<String> ask(String question) {
    if (!inIsTerminal || !errIsTerminal) {
      return Optional.empty();
    }
    err.print(question + " ");
    err.flush();
    try {
      String answer = in.readLine();
      return Optional.of(answer == null ? "" : answer.strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** One line of a result, made harmless. */
  public void say(String line) {
    out.println(ControlCharacters.escaped(line));
  }

  /** The same, coloured where a person looks at it. */
  public void say(String line, Colour colour) {
    String safe = ControlCharacters.escaped(line);
    out.println(colours && outIsTerminal ? colour.on(safe) : safe);
  }

  /** A line whose parts look different from each other. */
  public void say(StyledLine line) {
    out.println(line.shown(colours && outIsTerminal));
  }

  /** The same, cut where the line of a terminal ends. */
  public void sayCut(StyledLine line) {
    out.println(line.shown(colours && outIsTerminal, outIsTerminal ? columns : Integer.MAX_VALUE));
  }

  /** The same console with results going elsewhere, which is no terminal. */
  public Console withOut(PrintStream other) {
    return new Console(in, other, err, inIsTerminal, false, errIsTerminal, colours, columns);
  }

  /** One line of progress or log. */
  public void tell(String line) {
    err.println(ControlCharacters.escaped(line));
  }
}
