package dev.vibecoder.search.syntax;

import dev.vibecoder.domain.code.SymbolKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a query may name: a definition by its kind, and what belongs to it. */
enum Capture {
  MODULE(SymbolKind.MODULE),
  CLASS(SymbolKind.CLASS),
  INTERFACE(SymbolKind.INTERFACE),
  ENUM(SymbolKind.ENUM),
  TYPE(SymbolKind.TYPE),
  FUNCTION(SymbolKind.FUNCTION),
  METHOD(SymbolKind.METHOD),
  FIELD(SymbolKind.FIELD),
  /** Encloses definitions and lends them its name, without being one. */
  SCOPE(SymbolKind.CLASS),
  /** The name of the definition. */
  NAME(null),
  /** The type that a definition outside of it belongs to. */
  OWNER(null),
  /** A comment, annotation or the like that stays with what follows it. */
  LEAD(null);

  private final @Nullable SymbolKind kind;

  Capture(@Nullable SymbolKind kind) {
    this.kind = kind;
  }

  static Capture named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Is it a definition, or what encloses some? */
  boolean defines() {
    return kind != null;
  }

  @Nullable SymbolKind kind() {
    return kind;
  }
}
