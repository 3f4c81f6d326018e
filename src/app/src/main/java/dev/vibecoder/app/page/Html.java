package dev.vibecoder.app.page;

import dev.vibecoder.app.output.ControlCharacters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text as a page takes it. */
final class Html {

  private Html() {}

  /** For content and for quoted attributes: names are anyone's, so nothing of them is markup. */
  static String text(String text) {
    return ControlCharacters.escaped(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** How a page looks. */
  static String style() {
    try (InputStream css = Html.class.getResourceAsStream("page.css")) {
      if (css == null) {
        throw new IllegalStateException("page.css is not packaged");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
