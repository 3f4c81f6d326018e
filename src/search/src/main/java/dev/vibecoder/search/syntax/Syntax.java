package dev.vibecoder.search.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file defines, as far as it could be parsed.
 *
 * @param definitions by where they start, outer ones before inner ones; one either contains another
 *     or does not meet it
 * @param trouble why there are none; null when there was none
 */
public record Syntax(List<Definition> definitions, @Nullable ParserTrouble trouble) {

  static final Syntax NONE = new Syntax(List.of(), null);

  static Syntax failed(ParserTrouble trouble) {
    return new Syntax(List.of(), trouble);
  }
}
