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

  public StyledLine coloured(String text, Colour colour) {
    parts.add(new Part(text, colour));
    return this;
  }

  String shown(boolean colours) {
    return shown(colours, Integer.MAX_VALUE);
  }

  /**
   * Tabs are shown as spaces, since code is full of them; all else inert.
   *
   * @param columns what is beyond is cut off
   */
  String shown(boolean colours, int columns) {
    var line = new StringBuilder();
    int left = columns;
    for (Part part : parts) {
      String safe = ControlCharacters.escaped(part.text().replace("\t", TAB));
      String fitting = safe.length() <= left ? safe : cut(safe, left);
      Colour colour = part.colour();
      line.append(colours && colour != null ? colour.on(fitting) : fitting);
      if (safe.length() > left) {
        break;
      }
      left -= safe.length();
    }
    return line.toString();
  }

  private static String cut(String text, int columns) {
    int end = Math.max(0, columns - 1);
    boolean split = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, split ? end - 1 : end) + "…";
  }
}
