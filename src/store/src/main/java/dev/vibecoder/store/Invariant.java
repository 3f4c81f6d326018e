package dev.vibecoder.store;

/**
 * Something that always holds.
 *
 * @param name short, for scripts
 * @param meaning a sentence for people
 * @param violations a query with one text column, an example, that returns no row when it holds
 */
record Invariant(String name, String meaning, String violations) {}
