package dev.vibecoder.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The apt sources of a machine, in both their formats, read for the mirrors of Debian itself. */
record AptSources(Path etc) {
  private static final Path KEYRINGS = Path.of("/usr/share/keyrings");
  private static final Pattern ONE_LINE =
      Pattern.compile("deb\\s+(?:\\[([^\\]]*)\\]\\s+)?(\\S+)\\s+(\\S+)\\s+(.+)");
  private static final Pattern RELEASE = Pattern.compile("[a-z]+");
  private static final int MOST = 3;

  /**
   * The addresses that may be Debian's main archive, likeliest first. A guess may be wrong: what
   * comes from it must bear Debian's signature.
   */
  List<String> mirrors() throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Path file : files()) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      sources.addAll(file.toString().endsWith(".sources") ? stanzas(text) : lines(text));
    }
    return Stream.concat(
            sources.stream().filter(Source::main).filter(Source::namesDebian),
            sources.stream().filter(Source::main))
        .map(Source::uri)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** Debian's keyring under its older or newer name. */
  static Path keyring() throws IOException {
    return Stream.of("debian-archive-keyring.gpg", "debian-archive-keyring.pgp")
        .map(KEYRINGS::resolve)
        .filter(Files::isReadable)
        .findFirst()
        .orElseThrow(() -> new IOException("Debian's archive keyring is not on this machine"));
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    Path single = etc.resolve("sources.list");
    if (Files.isReadable(single)) {
      files.add(single);
    }
    Path parts = etc.resolve("sources.list.d");
    if (Files.isDirectory(parts)) {
      try (Stream<Path> list = Files.list(parts)) {
        list.filter(file -> file.toString().matches(".*\\.(list|sources)"))
            .filter(Files::isReadable)
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }

  private static List<Source> lines(String text) {
    return text.lines()
        .map(line -> ONE_LINE.matcher(line.replaceFirst("#.*", "").strip()))
        .filter(Matcher::matches)
        .map(
            line ->
                new Source(
                    line.group(2),
                    List.of(line.group(3)),
                    List.of(line.group(4).split("\\s+")),
                    String.valueOf(line.group(1))))
        .toList();
  }

  private static List<Source> stanzas(String text) {
    List<Source> sources = new ArrayList<>();
    String uncommented = text.replaceAll("(?m)^#.*\\R?", "");
    for (String stanza : uncommented.split("\\R\\s*\\R")) {
      Map<String, String> fields = fields(stanza);
      if (words(fields, "types").contains("deb") && !"no".equals(fields.get("enabled"))) {
        for (String uri : words(fields, "uris")) {
          sources.add(
              new Source(
                  uri,
                  words(fields, "suites"),
                  words(fields, "components"),
                  fields.getOrDefault("signed-by", "")));
        }
      }
    }
    return sources;
  }

  private static Map<String, String> fields(String stanza) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : stanza.split("\\R(?!\\s)")) {
      int colon = field.indexOf(':');
      if (colon > 0) {
        fields.put(
            field.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            field.substring(colon + 1).strip());
      }
    }
    return fields;
  }

  private static List<String> words(Map<String, String> fields, String field) {
    return Stream.of(fields.getOrDefault(field, "").split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private record Source(String uri, List<String> suites, List<String> components, String options) {
    /** Whether it has a release itself: updates and security fixes are other archives. */
    boolean main() {
      return components.contains("main")
          && suites.stream().anyMatch(suite -> RELEASE.matcher(suite).matches())
          && !uri.startsWith("cdrom:");
    }

    boolean namesDebian() {
      return options.contains("debian-archive");
    }
  }
}
