package dev.vibecoder.query;

/** Whether requests need a token. */
public enum TokenDemand {
  /** On an address that others reach, and everywhere once a token was made. */
  AUTO,
  /** On every address. */
  ALWAYS
}
