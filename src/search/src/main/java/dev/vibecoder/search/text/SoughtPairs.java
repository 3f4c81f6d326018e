package dev.vibecoder.search.text;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Pairs of neighbouring words that are sought in texts. */
public final class SoughtPairs {

  private final SoughtWords words;

  /** By the numbers of both words, the first before the second. */
  private final Map<Integer, Integer> numbers = new HashMap<>();

  private final int size;

  /**
   * @param pairs each once; each is known by its number in this order
   */
  public SoughtPairs(Collection<WordPair> pairs) {
    List<String> all =
        pairs.stream().flatMap(p -> Stream.of(p.first(), p.second())).distinct().toList();
    words = new SoughtWords(all);
    size = pairs.size();
    for (WordPair pair : pairs) {
      numbers.put(key(all.indexOf(pair.first()), all.indexOf(pair.second())), numbers.size());
    }
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Notes which of them stand in the text, as {@link WordPair#of} reads it. */
  public void in(CharSequence text, BitSet met) {
    CodeWords.places(text, new Walk(text, met));
  }

  private int key(int first, int second) {
    return first * words.size() + second;
  }

  /** Remembers the word before. */
  private final class Walk implements CodeWords.Place {

    private final CharSequence text;
    private final BitSet met;
    private int last = -1;
    private int end;

    Walk(CharSequence text, BitSet met) {
      this.text = text;
      this.met = met;
    }

    @Override
    public void at(int from, int to) {
      if (from < end) {
        return; // a part of the identifier before
      }
      int number = words.number(text, from, to);
      if (last >= 0 && number >= 0) {
        Integer pair = numbers.get(key(last, number));
        if (pair != null) {
          met.set(pair);
        }
      }
      last = number;
      end = to;
    }
  }
}
