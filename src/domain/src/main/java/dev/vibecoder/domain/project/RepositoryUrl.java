package dev.vibecoder.domain.project;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a repository is cloned from: canonical and free of credentials, so that it can be stored,
 * logged and compared. Schemes: {@code https}, {@code ssh} and {@code file} (an absolute path).
 */
public final class RepositoryUrl {

  private static final Set<String> SCHEMES = Set.of("https", "ssh", "file");
  private static final Pattern SCP_FORM =
      Pattern.compile("([A-Za-z0-9][\\w.-]*)@([^:/]+):([^:].*)");
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final int LONGEST = 2_000;
  private static final int MOST_PORT = 65_535;

  private final URI uri;

  private RepositoryUrl(URI uri) {
    this.uri = uri;
  }

  /** The URL of a repository on this machine. */
  public static RepositoryUrl ofPath(Path folder) {
    String path = folder.toAbsolutePath().normalize().toString();
    try {
      return new RepositoryUrl(new URI("file", "", path, null, null));
    } catch (URISyntaxException e) {
      throw new InvalidRepositoryUrl(path, "is not a path that a URL can hold");
    }
  }

  /**
   * Reads what a person typed or a row holds.
   *
   * @throws InvalidRepositoryUrl with the reason, never repeating a password
   */
  public static RepositoryUrl parse(String text) {
    String trimmed = text.strip();
    var scp = SCP_FORM.matcher(trimmed);
    String candidate =
        scp.matches() && !trimmed.contains("://")
            ? "ssh://" + scp.group(1) + "@" + scp.group(2) + "/" + scp.group(3)
            : trimmed;
    if (candidate.length() > LONGEST) {
      throw new InvalidRepositoryUrl(
          candidate.substring(0, 40) + "…", "is longer than " + LONGEST + " characters");
    }
    URI uri = toUri(candidate);
    checkScheme(uri);
    checkPath(uri);
    return new RepositoryUrl(
        "file".equals(schemeOf(uri)) ? canonicalFile(uri) : canonicalRemote(uri));
  }

  private static URI toUri(String candidate) {
    try {
      return new URI(candidate);
    } catch (URISyntaxException e) {
      throw new InvalidRepositoryUrl(withoutSecrets(candidate), "is not a URL: " + e.getReason());
    }
  }

  private static void checkScheme(URI uri) {
    if (!SCHEMES.contains(schemeOf(uri))) {
      throw new InvalidRepositoryUrl(
          withoutSecrets(uri.toString()),
          "has no supported scheme; use https:// or a path on this machine");
    }
  }

  private static void checkPath(URI uri) {
    String path = uri.getPath();
    if (path != null && path.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidRepositoryUrl(
          withoutSecrets(uri.toString()), "has a control character in its path");
    }
  }

  private static URI canonicalFile(URI uri) {
    String path = uri.getPath();
    if (path == null || path.isEmpty() || uri.getAuthority() != null) {
      throw new InvalidRepositoryUrl(uri.toString(), "is not file:///absolute/path");
    }
    return ofPath(Path.of(path)).uri;
  }

  private static URI canonicalRemote(URI uri) {
    String shown = withoutSecrets(uri.toString());
    String host = uri.getHost();
    if (host == null || !PLAIN_NAME.matcher(host).matches() && !host.startsWith("[")) {
      throw new InvalidRepositoryUrl(shown, "has no usable host name");
    }
    String path = uri.getPath();
    if (path == null || path.matches("/*")) {
      throw new InvalidRepositoryUrl(shown, "names no repository after the host");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new InvalidRepositoryUrl(shown, "carries a query or fragment; leave it out");
    }
    if (uri.getPort() == 0 || uri.getPort() > MOST_PORT) {
      throw new InvalidRepositoryUrl(shown, "has a port that does not exist");
    }
    return rebuild(schemeOf(uri), userOf(uri, shown), host, uri.getPort(), path);
  }

  private static URI rebuild(
      String scheme, @Nullable String user, String host, int port, String path) {
    String trimmedPath = path.replaceAll("/+$", "");
    int keptPort =
        "https".equals(scheme) && port == 443 || "ssh".equals(scheme) && port == 22 ? -1 : port;
    try {
      return new URI(
          scheme, user, host.toLowerCase(Locale.ROOT), keptPort, trimmedPath, null, null);
    } catch (URISyntaxException e) {
      throw new InvalidRepositoryUrl(host + trimmedPath, "is not a URL: " + e.getReason());
    }
  }

  /** A login name belongs to ssh; anything else before the @ is a credential and is refused. */
  private static @Nullable String userOf(URI uri, String shown) {
    String userInfo = uri.getUserInfo();
    if (userInfo == null) {
      return null;
    }
    if (!"ssh".equals(schemeOf(uri)) || !PLAIN_NAME.matcher(userInfo).matches()) {
      throw new InvalidRepositoryUrl(
          shown, "carries credentials; leave them out of the URL and give them in the environment");
    }
    return userInfo;
  }

  private static String schemeOf(URI uri) {
    String scheme = uri.getScheme();
    return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
  }

  /** Without what may be a secret: all before the last @, for a password may hold any character. */
  private static String withoutSecrets(String text) {
    return text.replaceAll("//.*@", "//").replaceAll("(?s)[?#].*", "");
  }

  /** Is it on this machine? */
  public boolean isFile() {
    return "file".equals(uri.getScheme());
  }

  /** The name people would give it: the last part of the path, without {@code .git}. */
  public String suggestedName() {
    String path = uri.getPath().replaceAll("/\\.git$", "");
    String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.git$", "");
    return last.isBlank() ? "root" : last;
  }

  /** The folder of a {@code file} URL. */
  public Path path() {
    if (!isFile()) {
      throw new IllegalStateException(this + " is not on this machine");
    }
    return Path.of(uri.getPath());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RepositoryUrl that && uri.equals(that.uri);
  }

  @Override
  public int hashCode() {
    return uri.hashCode();
  }

  /** The canonical text, as it is stored. */
  @Override
  public String toString() {
    return isFile() ? "file://" + uri.getRawPath() : uri.toString();
  }
}
