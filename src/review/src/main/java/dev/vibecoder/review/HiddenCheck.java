package dev.vibecoder.review;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Finds a pattern of hidden characters in the raw lines; plain ASCII is passed over unread. */
record HiddenCheck(Pattern pattern) implements LineCheck {

  @Override
  public List<Spot> find(Passage passage) {
    if (passage.isAscii()) {
      return List.of();
    }
    var spots = new ArrayList<Spot>();
    for (int i = 0; i < passage.size(); i++) {
      String line = passage.rawLine(i);
      if (!HiddenCharacters.isAscii(line)) {
        Matcher matcher = pattern.matcher(line);
        if (matcher.find()) {
          spots.add(new Spot(i, i, matcher.start()));
        }
      }
    }
    return spots;
  }
}
