package dev.vibecoder.domain.code;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names the language of a file by its name alone, with the names that GitHub Linguist uses. */
public final class Language {

  private static final Map<String, String> BY_NAME =
      Map.of(
          "dockerfile", "Dockerfile",
          "makefile", "Makefile",
          "cmakelists.txt", "CMake",
          "jenkinsfile", "Groovy",
          "gemfile", "Ruby",
          "rakefile", "Ruby");

  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("java", "Java"),
          Map.entry("kt", "Kotlin"),
          Map.entry("kts", "Kotlin"),
          Map.entry("scala", "Scala"),
          Map.entry("groovy", "Groovy"),
          Map.entry("gradle", "Groovy"),
          Map.entry("clj", "Clojure"),
          Map.entry("sbt", "Scala"),
          Map.entry("py", "Python"),
          Map.entry("pyi", "Python"),
          Map.entry("js", "JavaScript"),
          Map.entry("mjs", "JavaScript"),
          Map.entry("cjs", "JavaScript"),
          Map.entry("jsx", "JavaScript"),
          Map.entry("ts", "TypeScript"),
          Map.entry("mts", "TypeScript"),
          Map.entry("cts", "TypeScript"),
          Map.entry("tsx", "TypeScript"),
          Map.entry("vue", "Vue"),
          Map.entry("svelte", "Svelte"),
          Map.entry("go", "Go"),
          Map.entry("rs", "Rust"),
          Map.entry("c", "C"),
          Map.entry("h", "C"),
          Map.entry("cc", "C++"),
          Map.entry("cpp", "C++"),
          Map.entry("cxx", "C++"),
          Map.entry("hh", "C++"),
          Map.entry("hpp", "C++"),
          Map.entry("hxx", "C++"),
          Map.entry("cs", "C#"),
          Map.entry("fs", "F#"),
          Map.entry("rb", "Ruby"),
          Map.entry("rake", "Ruby"),
          Map.entry("gemspec", "Ruby"),
          Map.entry("php", "PHP"),
          Map.entry("swift", "Swift"),
          Map.entry("m", "Objective-C"),
          Map.entry("dart", "Dart"),
          Map.entry("ex", "Elixir"),
          Map.entry("exs", "Elixir"),
          Map.entry("erl", "Erlang"),
          Map.entry("hs", "Haskell"),
          Map.entry("lua", "Lua"),
          Map.entry("pl", "Perl"),
          Map.entry("pm", "Perl"),
          Map.entry("r", "R"),
          Map.entry("jl", "Julia"),
          Map.entry("zig", "Zig"),
          Map.entry("sh", "Shell"),
          Map.entry("bash", "Shell"),
          Map.entry("zsh", "Shell"),
          Map.entry("ps1", "PowerShell"),
          Map.entry("bat", "Batchfile"),
          Map.entry("sql", "SQL"),
          Map.entry("html", "HTML"),
          Map.entry("htm", "HTML"),
          Map.entry("css", "CSS"),
          Map.entry("scss", "SCSS"),
          Map.entry("less", "Less"),
          Map.entry("xml", "XML"),
          Map.entry("xsd", "XML"),
          Map.entry("json", "JSON"),
          Map.entry("yaml", "YAML"),
          Map.entry("yml", "YAML"),
          Map.entry("toml", "TOML"),
          Map.entry("ini", "INI"),
          Map.entry("properties", "Java Properties"),
          Map.entry("md", "Markdown"),
          Map.entry("markdown", "Markdown"),
          Map.entry("adoc", "AsciiDoc"),
          Map.entry("rst", "reStructuredText"),
          Map.entry("tex", "TeX"),
          Map.entry("txt", "Text"),
          Map.entry("proto", "Protocol Buffer"),
          Map.entry("graphql", "GraphQL"),
          Map.entry("tf", "HCL"),
          Map.entry("cmake", "CMake"),
          Map.entry("mk", "Makefile"));

  private static final Map<String, String> BY_OWN_NAME =
      Stream.of(BY_NAME, BY_EXTENSION)
          .flatMap(languages -> languages.values().stream())
          .distinct()
          .collect(Collectors.toUnmodifiableMap(Language::plain, language -> language));

  private Language() {}

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /**
   * A language by its own name, in any case and with hyphens for spaces; as given when it is not
   * known here.
   */
  public static String named(String name) {
    return BY_OWN_NAME.getOrDefault(plain(name), name);
  }

  /** The language of the file at this path, or null when its name does not tell. */
  public static @Nullable String of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String byName = BY_NAME.get(name);
    return byName != null ? byName : BY_EXTENSION.get(extension(path));
  }

  /** What follows the last dot of the file's name, in lower case; empty when there is none. */
  public static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
