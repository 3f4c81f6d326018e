package dev.vibecoder.search;

/** A question about a project that its asker does not have. */
public final class UnknownProject extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownProject(String name) {
    super("there is no project " + name);
  }
}
