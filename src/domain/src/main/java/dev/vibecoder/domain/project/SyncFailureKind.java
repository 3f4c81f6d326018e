package dev.vibecoder.domain.project;

/** What a failed sync asks for: patience, a change, credentials, a higher limit, or caution. */
public enum SyncFailureKind {
  /** The other side or this machine is not ready; a later try may succeed as it is. */
  TRANSIENT,
  /** It fails until somebody changes the address, the repository or the configuration. */
  PERMANENT,
  /** The other side wants other credentials, or any. */
  AUTHENTICATION,
  /** A limit is passed; it fails until the limit is raised or the repository shrinks. */
  TOO_LARGE,
  /** The other side tries what no honest server does, or its identity has changed. */
  HOSTILE
}
