package dev.vibecoder.search.source;

import dev.vibecoder.domain.code.GeneratedFiles;
import dev.vibecoder.domain.code.GeneratedMarker;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which tracked files are indexed: by path and size first, by content when it is read. */
public final class IndexFilter {

  /** As far as git itself looks for a NUL. */
  private static final int BINARY_HEAD = 8_000;

  private static final String LFS_HEAD = "version https://git-lfs.github.com/spec/v1\n";
  private static final int LARGEST_LFS_POINTER = 1_024;

  private static final Set<String> BY_SETTINGS =
      Set.of(
          SkipReason.LOCK_FILE.name(),
          SkipReason.VENDORED.name(),
          SkipReason.LEFT_OUT.name(),
          SkipReason.TOO_LARGE.name());

  private static final Set<String> BY_LOOKS =
      Set.of(SkipReason.GENERATED.name(), SkipReason.MINIFIED.name());

  private final long maxBytes;
  private final PathGlobs leaveOut;
  private final PathGlobs keep;

  public IndexFilter(FilterSettings settings) {
    this.maxBytes = settings.maxBytes();
    this.leaveOut = new PathGlobs(settings.leaveOut());
    this.keep = new PathGlobs(settings.keep());
  }

  /** Why the file is skipped without being read; null when its content decides. */
  public @Nullable SkipReason refuse(String path, long size) {
    if (size == 0) {
      return SkipReason.EMPTY;
    }
    SkipReason byPath = keep.match(path) ? null : refuse(path);
    if (byPath != null) {
      return byPath;
    }
    return size > maxBytes ? SkipReason.TOO_LARGE : null;
  }

  private @Nullable SkipReason refuse(String path) {
    if (leaveOut.match(path)) {
      return SkipReason.LEFT_OUT;
    }
    if (GeneratedFiles.isLockFile(path)) {
      return SkipReason.LOCK_FILE;
    }
    if (isMinifiedByName(path)) {
      return SkipReason.MINIFIED;
    }
    if (GeneratedFiles.isVendored(path)) {
      return SkipReason.VENDORED;
    }
    return GeneratedFiles.matches(path) ? SkipReason.GENERATED : null;
  }

  /**
   * Would a file that was judged before be judged otherwise with these settings? What its content
   * decided stays decided.
   *
   * @param skipped name of the reason for which it was skipped; null when it was indexed
   */
  public boolean decidesOtherwise(String path, long size, @Nullable String skipped) {
    SkipReason refused = refuse(path, size);
    if (skipped == null) {
      return refused != null;
    }
    return refused == null
        && (BY_SETTINGS.contains(skipped) || (keep.match(path) && BY_LOOKS.contains(skipped)));
  }

  /** The text of the file, or why it is skipped; {@link #refuse} is asked too. */
  public FileText read(String path, byte[] bytes) {
    SkipReason refused = refuse(path, bytes.length);
    if (refused != null) {
      return FileText.skip(refused);
    }
    if (isBinary(bytes)) {
      return FileText.skip(SkipReason.BINARY);
    }
    if (isLfsPointer(bytes)) {
      return FileText.skip(SkipReason.LFS_POINTER);
    }
    String text = TextDecoder.decode(bytes);
    if (text == null) {
      return FileText.skip(SkipReason.UNDECODABLE);
    }
    if (text.isBlank()) {
      return FileText.skip(SkipReason.EMPTY);
    }
    return keep.match(path) ? FileText.of(text) : judge(path, text, bytes);
  }

  private static FileText judge(String path, String text, byte[] bytes) {
    if (GeneratedText.isMarked(text) || GeneratedMarker.in(bytes)) {
      return FileText.skip(SkipReason.GENERATED);
    }
    boolean minified = GeneratedText.isMinified(path, text);
    return minified ? FileText.skip(SkipReason.MINIFIED) : FileText.of(text);
  }

  private static boolean isMinifiedByName(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".min.js") || lower.endsWith(".min.css");
  }

  private static boolean isBinary(byte[] bytes) {
    if (TextDecoder.markedCharset(bytes) != null) {
      return false;
    }
    for (int i = 0; i < Math.min(bytes.length, BINARY_HEAD); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return head(bytes, 5).equals("%PDF-");
  }

  private static boolean isLfsPointer(byte[] bytes) {
    return bytes.length <= LARGEST_LFS_POINTER && head(bytes, LFS_HEAD.length()).equals(LFS_HEAD);
  }

  private static String head(byte[] bytes, int length) {
    return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
  }
}
