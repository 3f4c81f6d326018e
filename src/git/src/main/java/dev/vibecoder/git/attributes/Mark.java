package dev.vibecoder.git.attributes;

/** What an attribute file says of a yes-or-no attribute. */
enum Mark {
  ON,
  OFF,
  /** As if nothing had been said. */
  UNSPECIFIED
}
