package dev.vibecoder.git;

import dev.vibecoder.domain.project.SyncFailureKind;
import java.io.EOFException;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.jspecify.annotations.Nullable;

/**
 * Why a repository could not be cloned or read. The message names the repository, the reason and
 * the way out, and never holds credentials.
 */
public final class GitFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final Pattern USER_INFO = Pattern.compile("//[^/\\s]*@");

  private static final int LONGEST = 2_000;

  private final Kind kind;

  GitFailure(Kind kind, String message) {
    this(kind, message, null);
  }

  GitFailure(Kind kind, String message, @Nullable Throwable cause) {
    super(shown(message), cause);
    this.kind = kind;
  }

  /** Without credentials, and as one line: parts of it may be what a server has said. */
  private static String shown(String message) {
    String line = USER_INFO.matcher(message).replaceAll("//").replaceAll("[\\p{Cc}\\p{Cf}]+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /** Is it about a single object, while others can be read? */
  boolean isOfOneObject() {
    Throwable cause = getCause();
    return cause instanceof MissingObjectException
        || cause instanceof IncorrectObjectTypeException
        || cause instanceof CorruptObjectException
        || cause instanceof EOFException
        // What JGit throws at a header that lies.
        || cause instanceof RuntimeException
        || cause instanceof ZipException;
  }

  /** What kind of failure it is, for a decision. */
  public Kind kind() {
    return kind;
  }

  /** May the same call succeed later, with nobody changing anything? */
  public boolean isTransient() {
    return kind.remedy() == SyncFailureKind.TRANSIENT;
  }

  /** Kinds of failures, each with what it asks for. */
  public enum Kind {
    /** There is no git repository at that place. */
    NOT_A_REPOSITORY(SyncFailureKind.PERMANENT),
    /** The other side does not answer, or not as git. */
    UNREACHABLE(SyncFailureKind.TRANSIENT),
    /** The other side wants other credentials, or any. */
    AUTHENTICATION(SyncFailureKind.AUTHENTICATION),
    /** A repository or address of a kind that cannot be used. */
    UNSUPPORTED(SyncFailureKind.PERMANENT),
    /** A limit is passed. */
    TOO_LARGE(SyncFailureKind.TOO_LARGE),
    /** The other side leads to another host, or is not who it was. */
    HOSTILE(SyncFailureKind.HOSTILE),
    /** Objects are missing or damaged; a damaged clone is replaced by the next sync. */
    CORRUPT(SyncFailureKind.PERMANENT),
    /** The clone is whole but lacks what was asked for, e.g. a commit that was rewritten away. */
    MISSING(SyncFailureKind.PERMANENT),
    /** The deadline has passed. */
    TIMEOUT(SyncFailureKind.TRANSIENT),
    /** This machine's disk or file permissions. */
    LOCAL(SyncFailureKind.TRANSIENT);

    private final SyncFailureKind remedy;

    Kind(SyncFailureKind remedy) {
      this.remedy = remedy;
    }

    /** What to do about it. */
    public SyncFailureKind remedy() {
      return remedy;
    }
  }
}
