package dev.vibecoder.search.source;

/** Why a tracked file is not indexed. */
public enum SkipReason {
  /** Nothing but white space. */
  EMPTY,
  /** No text. */
  BINARY,
  /** Text in an encoding that cannot be told. */
  UNDECODABLE,
  /** Written by a program. */
  GENERATED,
  /** Copied in from elsewhere. */
  VENDORED,
  /** The settings say so. */
  LEFT_OUT,
  /** Written by a package manager. */
  LOCK_FILE,
  /** Code squeezed onto a few endless lines. */
  MINIFIED,
  /** Stands for a large file that is kept elsewhere. */
  LFS_POINTER,
  /** Larger than the limit. */
  TOO_LARGE
}
