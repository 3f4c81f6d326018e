package dev.vibecoder.app.prices;

/** A price file that cannot be read; the message names it and the reason. */
public final class InvalidPriceFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidPriceFile(String message) {
    super(message);
  }
}
