package dev.vibecoder.git;

import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.git.GitFailure.Kind;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.jspecify.annotations.Nullable;

/** Tells from what JGit throws what has gone wrong, and what to do about it. */
record FetchFailure(RepositoryUrl url, GitLimits limits, Deadline deadline) {

  GitFailure of(Exception e) {
    Kind passed = deadline.passed();
    if (passed == Kind.TIMEOUT) {
      return failure(passed, "took longer than " + limits.deadline(), "raise the deadline", e);
    }
    if (passed == Kind.TOO_LARGE) {
      return failure(
          passed, "sends more than " + limits.maxPackBytes() + " bytes", "raise the limit", e);
    }
    Kind kind = kind(e);
    return failure(kind, reason(e), wayOut(kind), e);
  }

  private GitFailure failure(Kind kind, String reason, String wayOut, Exception e) {
    return new GitFailure(kind, "%s: %s; %s".formatted(url, reason, wayOut), e);
  }

  private Kind kind(Exception e) {
    if (has(e, RefusedAddress.class)) {
      return Kind.UNSUPPORTED;
    }
    if (has(e, NoRemoteRepositoryException.class)) {
      return Kind.NOT_A_REPOSITORY;
    }
    String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (text.contains("not authorized") || text.contains("authentication")) {
      return Kind.AUTHENTICATION;
    }
    if (text.contains("no space left") || text.contains("permission denied")) {
      return Kind.LOCAL;
    }
    if (text.contains("object-format") || text.contains("object format")) {
      return Kind.UNSUPPORTED;
    }
    if (has(e, MissingObjectException.class) || has(e, CorruptObjectException.class)) {
      return Kind.CORRUPT;
    }
    boolean silent = has(e, UnknownHostException.class) || has(e, ConnectException.class);
    return url.isFile() && !silent ? Kind.CORRUPT : Kind.UNREACHABLE;
  }

  private static boolean has(Throwable e, Class<? extends Throwable> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private String reason(Throwable e) {
    Throwable deepest = e;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      deepest = cause;
    }
    String outer = text(e);
    return deepest == e || outer.contains(text(deepest))
        ? outer
        : outer + " (" + text(deepest) + ")";
  }

  private String text(Throwable e) {
    @Nullable String message = e.getMessage();
    if (message == null) {
      return e.getClass().getSimpleName();
    }
    String line = message.lines().findFirst().orElse("");
    // JGit begins with the address, as the whole message does.
    return line.startsWith(url + ": ") ? line.substring(url.toString().length() + 2) : line;
  }

  private static String wayOut(Kind kind) {
    switch (kind) {
      case NOT_A_REPOSITORY:
        return "check the address, and that a token which may read it is set";
      case AUTHENTICATION:
        return "set a token that may read it";
      case CORRUPT:
        return "the source is damaged or incomplete, run 'git fsck' there";
      case LOCAL:
        return "make room or give permission on this machine";
      case UNSUPPORTED:
        return "register another address of it, or allow private hosts if that is one";
      default:
        return "the next run tries again";
    }
  }
}
