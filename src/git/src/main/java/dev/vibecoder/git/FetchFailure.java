package dev.vibecoder.git;

import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.git.GitFailure.Kind;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.jspecify.annotations.Nullable;

/** Tells from what JGit throws what has gone wrong, and what to do about it. */
record FetchFailure(RepositoryUrl url, Deadline deadline) {

  static final String CHECK_THE_ADDRESS =
      "check the address, and that a token which may read it is set";
  static final String SET_A_TOKEN = "set a token that may read it";

  private static final String TRUST_ITS_CERTIFICATE =
      "if its certificate is right, give Java its authority: JAVA_TOOL_OPTIONS="
          + "-Djavax.net.ssl.trustStore=FILE";

  GitFailure of(Exception e) {
    StoppedFetch stopped = find(e, StoppedFetch.class);
    StoppedFetch known = stopped == null ? deadline.passed() : stopped;
    if (known != null) {
      return failure(known.kind(), String.valueOf(known.getMessage()), known.wayOut(), e);
    }
    TooLargeObjectInPackException large = find(e, TooLargeObjectInPackException.class);
    if (large != null) {
      StoppedFetch limit = Deadline.tooLarge(text(large), "max-object-bytes");
      return failure(limit.kind(), text(limit), limit.wayOut(), e);
    }
    if (has(e, CertificateException.class)) {
      return failure(Kind.UNSUPPORTED, reason(e), TRUST_ITS_CERTIFICATE, e);
    }
    Kind kind = kind(e);
    return failure(kind, reason(e), wayOut(kind), e);
  }

  private GitFailure failure(Kind kind, String reason, String wayOut, Exception e) {
    return new GitFailure(kind, "%s: %s; %s".formatted(url, reason, wayOut), e);
  }

  private Kind kind(Exception e) {
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
    return find(e, type) != null;
  }

  private static <T extends Throwable> @Nullable T find(Throwable e, Class<T> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
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
        return CHECK_THE_ADDRESS;
      case AUTHENTICATION:
        return SET_A_TOKEN;
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
