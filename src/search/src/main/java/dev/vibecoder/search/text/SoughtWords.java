package dev.vibecoder.search.text;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words that are sought in texts. Most words of a text are not among them, and no string is made of
 * those: a question rereads half a megabyte.
 */
public final class SoughtWords {

  private static final int NONE = -1;
  private static final int FIRST_BEYOND_ASCII = 128;
  private static final int SLOTS_PER_WORD = 4;

  private final List<String> words;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** By the hash of a word, the number after its own; 0 where there is none. */
  private final int[] slots;

  /**
   * @param words each once, in lower case; each is known by its number in this order
   */
  public SoughtWords(Collection<String> words) {
    this.words = List.copyOf(words);
    slots = new int[Integer.highestOneBit(SLOTS_PER_WORD * this.words.size() + 1) * 2];
    for (int number = 0; number < this.words.size(); number++) {
      numbers.put(this.words.get(number), number);
      int slot = slot(this.words.get(number).hashCode());
      while (slots[slot] != 0) {
        slot = slot(slot + 1);
      }
      slots[slot] = number + 1;
    }
  }

  /** How many there are. */
  public int size() {
    return words.size();
  }

  /** Notes which of them stand in the text. */
  public void in(CharSequence text, BitSet met) {
    CodeWords.places(
        text,
        (start, end) -> {
          int number = number(text, start, end);
          if (number != NONE) {
            met.set(number);
          }
        });
  }

  /** Of the word that stands there, in whatever case; negative when it is none of them. */
  int number(CharSequence text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= FIRST_BEYOND_ASCII) {
        String word = text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
        return numbers.getOrDefault(word, NONE);
      }
      hash = 31 * hash + lower(c);
    }
    for (int slot = slot(hash); slots[slot] != 0; slot = slot(slot + 1)) {
      if (is(words.get(slots[slot] - 1), text, start, end)) {
        return slots[slot] - 1;
      }
    }
    return NONE;
  }

  private int slot(int hash) {
    return hash & (slots.length - 1);
  }

  private static boolean is(String word, CharSequence text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
