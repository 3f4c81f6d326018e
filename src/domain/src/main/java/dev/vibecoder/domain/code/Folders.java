package dev.vibecoder.domain.code;

import java.util.List;

/** The folders of a path that tell what lies in them. */
final class Folders {

  private static final String SOURCES = "src/main/";

  private Folders() {}

  /**
   * Those above {@code src/main}: below it they are names of packages, whatever they sound like.
   */
  static List<String> of(String path) {
    int end = path.lastIndexOf('/');
    int sources = path.startsWith(SOURCES) ? 0 : path.indexOf("/" + SOURCES);
    if (sources >= 0) {
      end = sources;
    }
    return end <= 0 ? List.of() : List.of(path.substring(0, end).split("/"));
  }
}
