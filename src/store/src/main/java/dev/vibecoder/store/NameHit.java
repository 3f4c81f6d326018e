package dev.vibecoder.store;

/**
 * A definition whose name was looked for.
 *
 * @param path its name with what encloses it
 * @param changes commits that had changed its file
 */
public record NameHit(
    FileKey file, String name, String path, String kind, int startLine, int endLine, int changes) {}
