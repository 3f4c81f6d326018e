package dev.vibecoder.search.syntax;

import java.util.List;
import java.util.function.BiFunction;

/**
 * What is made of a parser's answer.
 *
 * @param reader of a text and what was captured in it
 */
record Reading<T>(Question question, BiFunction<String, List<Captured>, T> reader) {}
