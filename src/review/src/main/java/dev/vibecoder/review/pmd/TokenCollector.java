package dev.vibecoder.review.pmd;

import java.util.Arrays;
import net.sourceforge.pmd.cpd.TokenEntry;
import net.sourceforge.pmd.cpd.TokenFactory;
import net.sourceforge.pmd.lang.ast.LexException;
import net.sourceforge.pmd.lang.document.FileId;
import org.jspecify.annotations.Nullable;

/** Takes tokens as a lexer comes upon them, and keeps of each a hash and its lines. */
final class TokenCollector implements TokenFactory {

  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private long[] hashes = new long[1_024];
  private int[] beginLines = new int[1_024];
  private int[] endLines = new int[1_024];
  private int size;

  @Override
  public void recordToken(String image, int startLine, int startCol, int endLine, int endCol) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      beginLines = Arrays.copyOf(beginLines, size * 2);
      endLines = Arrays.copyOf(endLines, size * 2);
    }
    hashes[size] = hash(image);
    beginLines[size] = startLine;
    endLines[size] = endLine;
    size++;
  }

  /** What stands for a token that reads so. */
  static long hash(String image) {
    long hash = FNV_BASIS;
    for (int i = 0; i < image.length(); i++) {
      hash = (hash ^ image.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  @Override
  public LexException makeLexException(
      int line, int column, String message, @Nullable Throwable cause) {
    return new LexException(line, column, FileId.UNKNOWN, message, cause);
  }

  /** Only lexers that are not on board change what they have recorded. */
  @Override
  public void setImage(TokenEntry entry, String newImage) {
    throw new UnsupportedOperationException("A token cannot be changed");
  }

  @Override
  public @Nullable TokenEntry peekLastToken() {
    return null;
  }

  @Override
  public void close() {}

  CodeTokens tokens() {
    return new CodeTokens(
        Arrays.copyOf(hashes, size),
        Arrays.copyOf(beginLines, size),
        Arrays.copyOf(endLines, size),
        null);
  }
}
