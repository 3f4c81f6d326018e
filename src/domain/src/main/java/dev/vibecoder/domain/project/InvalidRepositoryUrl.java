package dev.vibecoder.domain.project;

/** A repository URL that is refused; the message names it, without credentials, and says why. */
public final class InvalidRepositoryUrl extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InvalidRepositoryUrl(String url, String reason) {
    super("'" + url + "' " + reason);
  }
}
