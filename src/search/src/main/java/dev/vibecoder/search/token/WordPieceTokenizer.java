package dev.vibecoder.search.token;

import java.io.InputStream;
import java.util.Arrays;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The WordPiece tokenizer of uncased BERT models, read from a Hugging Face {@code tokenizer.json}.
 * Tokens never depend on what stands beyond white space, so counts of lines add up. Unlike the
 * original it reads the names of special tokens in a text, such as {@code [SEP]}, as mere text.
 * Safe for use by many threads.
 */
public final class WordPieceTokenizer {

  /** Tokens around every text: one that opens and one that closes it. */
  public static final int SPECIAL_TOKENS = 2;

  private static final String CONTINUES = "##";
  private static final int LONGEST_WORD = 100;

  private final VocabularyTrie starts = new VocabularyTrie();
  private final VocabularyTrie continuations = new VocabularyTrie();
  private final int unknown;
  private final int opening;
  private final int closing;

  private WordPieceTokenizer(JsonNode vocabulary) {
    for (var entry : vocabulary.properties()) {
      String piece = entry.getKey();
      int id = entry.getValue().intValue();
      if (piece.startsWith(CONTINUES) && piece.length() > CONTINUES.length()) {
        continuations.add(piece.substring(CONTINUES.length()), id);
      } else {
        starts.add(piece, id);
      }
    }
    unknown = vocabulary.required("[UNK]").intValue();
    opening = vocabulary.required("[CLS]").intValue();
    closing = vocabulary.required("[SEP]").intValue();
  }

  /** Reads the vocabulary of a {@code tokenizer.json}; the stream stays open. */
  public static WordPieceTokenizer read(InputStream tokenizerJson) {
    JsonNode model = JsonMapper.shared().readTree(tokenizerJson).required("model");
    return new WordPieceTokenizer(model.required("vocab"));
  }

  /** Tokens of the text without the two special ones. */
  public int count(String text) {
    Counter counter = new Counter();
    tokenize(text, counter);
    return counter.count;
  }

  /** The ids of the text between the special ones that open and close it. */
  public long[] encode(String text) {
    Ids ids = new Ids();
    ids.accept(opening);
    tokenize(text, ids);
    ids.accept(closing);
    return ids.toArray();
  }

  private void tokenize(String text, IntConsumer ids) {
    int[] pieces = new int[LONGEST_WORD];
    BertText.words(text, word -> pieces(word, pieces, ids));
  }

  /** A word with any part that the vocabulary lacks is one unknown token as a whole. */
  private void pieces(StringBuilder word, int[] pieces, IntConsumer ids) {
    int count = word.codePointCount(0, word.length()) > LONGEST_WORD ? 0 : match(word, pieces);
    if (count == 0) {
      ids.accept(unknown);
    }
    for (int i = 0; i < count; i++) {
      ids.accept(pieces[i]);
    }
  }

  private int match(StringBuilder word, int[] pieces) {
    int count = 0;
    int at = 0;
    while (at < word.length()) {
      VocabularyTrie trie = at == 0 ? starts : continuations;
      int node = trie.root();
      int end = at;
      for (int i = at; i < word.length(); i++) {
        node = trie.child(node, word.charAt(i));
        if (node == VocabularyTrie.NONE) {
          break;
        }
        if (trie.piece(node) != VocabularyTrie.NONE) {
          pieces[count] = trie.piece(node);
          end = i + 1;
        }
      }
      if (end == at) {
        return 0;
      }
      count++;
      at = end;
    }
    return count;
  }

  private static final class Counter implements IntConsumer {
    private int count;

    @Override
    public void accept(int id) {
      count++;
    }
  }

  private static final class Ids implements IntConsumer {
    private long[] ids = new long[64];
    private int size;

    @Override
    public void accept(int id) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, size * 2);
      }
      ids[size++] = id;
    }

    long[] toArray() {
      return Arrays.copyOf(ids, size);
    }
  }
}
