package dev.vibecoder.search.syntax;

import dev.vibecoder.domain.code.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSLanguage;
import org.treesitter.TreeSitterC;
import org.treesitter.TreeSitterCSharp;
import org.treesitter.TreeSitterCpp;
import org.treesitter.TreeSitterGo;
import org.treesitter.TreeSitterJava;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterKotlin;
import org.treesitter.TreeSitterPhp;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterRuby;
import org.treesitter.TreeSitterRust;
import org.treesitter.TreeSitterScala;
import org.treesitter.TreeSitterTsx;
import org.treesitter.TreeSitterTypescript;

/**
 * The languages that are parsed. What counts as a definition in each, and what as a structure
 * inside of functions, is told by its queries, resources of this package, whose captures {@link
 * Capture} names.
 */
enum Grammar {
  JAVA("java", "java", TreeSitterJava::new),
  KOTLIN("kotlin", "kotlin", TreeSitterKotlin::new),
  SCALA("scala", "scala", TreeSitterScala::new),
  PYTHON("python", "python", TreeSitterPython::new),
  JAVASCRIPT("javascript", "javascript", TreeSitterJavascript::new),
  TYPESCRIPT("typescript", "typescript", TreeSitterTypescript::new),
  TSX("tsx", "typescript", TreeSitterTsx::new),
  GO("go", "go", TreeSitterGo::new),
  RUST("rust", "rust", TreeSitterRust::new),
  C("c", "c", TreeSitterC::new),
  CPP("cpp", "cpp", TreeSitterCpp::new),
  C_SHARP("c-sharp", "c-sharp", TreeSitterCSharp::new),
  RUBY("ruby", "ruby", TreeSitterRuby::new),
  PHP("php", "php", TreeSitterPhp::new);

  /** What no C compiler takes, at the start of a line. */
  private static final Pattern CPP_ONLY =
      Pattern.compile(
          "^(?:namespace\\b|template\\s*<|class\\s+\\w+|using\\s+\\w+|public:|private:)",
          Pattern.MULTILINE);

  private final String library;
  private final String query;
  private final Supplier<TSLanguage> language;

  Grammar(String library, String query, Supplier<TSLanguage> language) {
    this.library = library;
    this.query = query;
    this.language = language;
  }

  /** The grammar for the file at this path with this text, or null when there is none. */
  static @Nullable Grammar of(String path, String text) {
    String name = Language.of(path);
    if (name == null) {
      return null;
    }
    String extension = Language.extension(path);
    return switch (name) {
      case "Java" -> JAVA;
      case "Kotlin" -> KOTLIN;
      case "Scala" -> SCALA;
      case "Python" -> PYTHON;
      case "JavaScript" -> JAVASCRIPT;
      case "TypeScript" -> extension.equals("tsx") ? TSX : TYPESCRIPT;
      case "Go" -> GO;
      case "Rust" -> RUST;
      case "C" -> extension.equals("h") && CPP_ONLY.matcher(text).find() ? CPP : C;
      case "C++" -> CPP;
      case "C#" -> C_SHARP;
      case "Ruby" -> RUBY;
      case "PHP" -> PHP;
      default -> null;
    };
  }

  /** Name of its native library. */
  String library() {
    return "tree-sitter-" + library;
  }

  /** Loads the native library: for the child process only. */
  TSLanguage load() {
    return language.get();
  }

  /** The query that asks this. */
  String query(Question question) {
    return question.suffixes().stream()
        .map(suffix -> resource(query + suffix + ".scm"))
        .collect(Collectors.joining("\n"));
  }

  private static String resource(String name) {
    try (InputStream resource = Grammar.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("No query " + name + " on the class path");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
