package dev.vibecoder.review;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that match a pattern. Lines without any of the literals are passed over unread,
 * and so are lines too long to have been written by hand.
 *
 * @param literals lower case; none means every line
 * @param unless a line that matches this one too is let go, or null
 */
record PatternCheck(
    List<String> literals,
    Pattern pattern,
    @Nullable Pattern unless,
    boolean skipsComments,
    int longestLine)
    implements LineCheck {

  PatternCheck {
    literals = List.copyOf(literals);
  }

  @Override
  public List<Spot> find(Passage passage) {
    var spots = new ArrayList<Spot>();
    BitSet candidates = candidates(passage);
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (passage.length(i) <= longestLine) {
        read(passage, i, spots);
      }
    }
    return spots;
  }

  private BitSet candidates(Passage passage) {
    if (!literals.isEmpty()) {
      return passage.linesWith(literals);
    }
    var all = new BitSet();
    all.set(0, passage.size());
    return all;
  }

  private void read(Passage passage, int index, List<Spot> spots) {
    String line = passage.line(index);
    Matcher matcher = pattern.matcher(line);
    if (matcher.find()
        && !(skipsComments && passage.isComment(index))
        && !(unless != null && unless.matcher(line).find())) {
      spots.add(new Spot(index, index, matcher.start()));
    }
  }
}
