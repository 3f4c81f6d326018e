package dev.vibecoder.domain.code;

/** What a commit did to a file. */
public enum ChangeType {
  ADDED,
  MODIFIED,
  DELETED,
  RENAMED,
  COPIED
}
