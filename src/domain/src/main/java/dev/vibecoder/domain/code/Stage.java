package dev.vibecoder.domain.code;

/** The part of a night in which something happened. */
public enum Stage {
  SYNC,
  INGEST,
  REVIEW,
  EMBED
}
