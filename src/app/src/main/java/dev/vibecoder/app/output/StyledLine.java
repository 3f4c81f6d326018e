package dev.vibecoder.app.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of which parts catch the eye where a person looks at it. */
public final class StyledLine {

  private static final String TAB = "    ";

  private record Part(String text, @Nullable Colour colour) {}

  private final List<Part> parts = new ArrayList<>();

  /** Adds text as it is; what could drive a terminal is made harmless when it is shown. */
  public StyledLine plain(String text) {
    parts.add(new Part(text, null));
    return this;
  }

  public StyledLine bold(String text) {
    parts.add(new Part(text, Colour.BOLD));
    return this;
  }

  /** Tabs are shown as spaces, since code is full of them; all else inert. */
  String shown(boolean colours) {
    var line = new StringBuilder();
    for (Part part : parts) {
      String safe = ControlCharacters.escaped(part.text().replace("\t", TAB));
      Colour colour = part.colour();
      line.append(colours && colour != null ? colour.on(safe) : safe);
    }
    return line.toString();
  }
}
