/** Finds what source files define, with tree-sitter in processes of their own. */
@NullMarked
package dev.vibecoder.search.syntax;

import org.jspecify.annotations.NullMarked;
