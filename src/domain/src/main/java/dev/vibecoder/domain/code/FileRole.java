package dev.vibecoder.domain.code;

/** What a file is for. */
public enum FileRole {
  MAIN,
  TEST,
  DOCS;

  /** By its path. */
  public static FileRole of(String path) {
    return path.contains("test") ? TEST : path.endsWith(".md") ? DOCS : MAIN;
  }
}
