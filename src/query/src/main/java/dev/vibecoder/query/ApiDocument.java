package dev.vibecoder.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The OpenAPI document. It is kept by hand, and tests hold it against what is answered. */
final class ApiDocument {

  private ApiDocument() {}

  static String yaml() {
    try (InputStream document =
        Objects.requireNonNull(ApiDocument.class.getResourceAsStream("openapi.yaml"))) {
      return new String(document.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String json() {
    Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml());
    return Json.MAPPER.writeValueAsString(document);
  }
}
