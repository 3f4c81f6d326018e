package dev.vibecoder.search.embed;

/**
 * Which model makes the vectors; vectors of different models never meet in one query.
 *
 * @param provider who runs it: {@code local}, {@code openai} or the endpoint's host
 * @param name as its provider calls it
 * @param dimensions of every vector
 * @param maxTokens that one text may take, special tokens included
 * @param local runs in this process: free of charge, and no code leaves the machine
 */
public record EmbeddingModel(
    String provider, String name, int dimensions, int maxTokens, boolean local) {}
