package dev.vibecoder.domain.code;

/** What a name in a source file stands for, in words that fit every language. */
public enum SymbolKind {
  /** A namespace, a package clause with a body, a module of Ruby or Rust. */
  MODULE,
  /** A class, record, struct, union, object or the like. */
  CLASS,
  /** An interface, trait or protocol. */
  INTERFACE,
  ENUM,
  /** An alias, or a named type that is none of the above. */
  TYPE,
  /** A function of its own. */
  FUNCTION,
  /** A function of a type, constructors included. */
  METHOD,
  /** A field, property or constant of a type, or a variable or constant outside any. */
  FIELD,
  /** What a heading of a document begins. */
  SECTION
}
