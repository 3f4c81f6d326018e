package dev.vibecoder.review;

import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.ChangedFile;
import java.util.BitSet;

/** The numbers of the lines that a file gained. */
final class AddedNumbers {

  private AddedNumbers() {}

  static BitSet of(ChangedFile file) {
    var numbers = new BitSet();
    for (AddedLine line : file.addedLines()) {
      numbers.set(line.number());
    }
    return numbers;
  }
}
