package dev.vibecoder.git;

import java.io.IOException;

/** An address that a fetch must not reach. */
final class RefusedAddress extends IOException {

  private static final long serialVersionUID = 1L;

  RefusedAddress(String message) {
    super(message);
  }
}
