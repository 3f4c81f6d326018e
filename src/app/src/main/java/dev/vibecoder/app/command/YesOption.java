package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Consent to what cannot be undone: given in advance, or asked for. */
final class YesOption {

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  /** Refuses at once when nobody consented and nobody can be asked. */
  void requireAnswerable(Console console, String what) {
    if (!yes && !(console.inIsTerminal() && console.errIsTerminal())) {
      throw new WrongUsage(what + " removes data and there is no terminal to ask; give --yes");
    }
  }

  void require(Console console, String question) {
    if (!yes) {
      String answer = console.ask(question + " [y/N]").orElse("").toLowerCase(Locale.ROOT);
      if (!answer.equals("y") && !answer.equals("yes")) {
        throw new CommandFailed("Nothing was removed.");
      }
    }
  }
}
