package dev.vibecoder.review.duplicate;

import dev.vibecoder.review.pmd.CodeTokens;
import java.util.BitSet;

/**
 * A file in which duplicates are sought.
 *
 * @param added numbers of the lines that the change added
 */
public record TokenFile(CodeTokens tokens, BitSet added) {

  /** Does all of a token stand on added lines? */
  boolean isAdded(int token) {
    return added.get(tokens.beginLine(token)) && added.get(tokens.endLine(token));
  }
}
