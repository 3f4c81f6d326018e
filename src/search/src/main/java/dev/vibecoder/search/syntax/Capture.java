package dev.vibecoder.search.syntax;

import dev.vibecoder.domain.code.SymbolKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a query may name: a definition by its kind and what belongs to it, or a structure that code
 * has inside.
 */
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
  NAME,
  /** The type that a definition outside of it belongs to. */
  OWNER,
  /** A comment, annotation or the like that stays with what follows it. */
  LEAD,
  /** Text for people in the form of code. */
  REMARK,
  IF(Structure.IF),
  /** An if that goes on where another one ended. */
  ELIF,
  ELSE(Structure.ELSE),
  LOOP(Structure.LOOP),
  SWITCH(Structure.SWITCH),
  CASE(Structure.CASE),
  /** A case that all the rest falls into. */
  DEFAULT,
  CATCH(Structure.CATCH),
  TERNARY(Structure.TERNARY),
  CLOSURE(Structure.CLOSURE),
  /** A closure that a name is given to: the function of that name, when it is a definition. */
  VALUE,
  /** A boolean operation; its name is the operator. */
  LOGIC(Structure.LOGIC),
  /** What such an operation may connect directly, in parentheses or not. */
  OPERAND,
  JUMP(Structure.JUMP),
  PARAMETER(Structure.PARAMETER),
  /** A parameter that a caller need not give. */
  OPTIONAL;

  private final @Nullable SymbolKind kind;
  private final @Nullable Structure structure;

  Capture() {
    this(null, null);
  }

  Capture(SymbolKind kind) {
    this(kind, null);
  }

  Capture(Structure structure) {
    this(null, structure);
  }

  Capture(@Nullable SymbolKind kind, @Nullable Structure structure) {
    this.kind = kind;
    this.structure = structure;
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

  @Nullable Structure structure() {
    return structure;
  }
}
