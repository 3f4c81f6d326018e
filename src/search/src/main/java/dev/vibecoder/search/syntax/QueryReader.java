package dev.vibecoder.search.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSQuery;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;
import org.treesitter.TSTree;

/**
 * Parses sources of one grammar and asks one query. The query walks the tree on the native side:
 * visiting every node from Java takes three times as long as parsing.
 */
final class QueryReader {

  private final TSParser parser = new TSParser();
  private final TSQuery query;
  private final List<Capture> captures = new ArrayList<>();

  QueryReader(Grammar grammar, Question question) {
    TSLanguage language = grammar.load();
    if (!parser.setLanguage(language)) {
      throw new IllegalStateException("The parser does not speak the version of " + grammar);
    }
    query = new TSQuery(language, grammar.query(question));
    for (int i = 0; i < query.getCaptureCount(); i++) {
      captures.add(Capture.named(query.getCaptureNameForId(i)));
    }
  }

  /** What the query captures, by byte offsets; null when the parser gives up on the source. */
  @Nullable List<Captured> read(String source) {
    parser.reset();
    try (TSTree tree = parser.parseString(null, source)) {
      return tree == null ? null : ask(tree);
    }
  }

  private List<Captured> ask(TSTree tree) {
    List<Captured> found = new ArrayList<>();
    try (TSQueryCursor cursor = new TSQueryCursor()) {
      cursor.exec(query, tree.getRootNode());
      TSQueryMatch match = new TSQueryMatch();
      while (cursor.nextMatch(match)) {
        found.add(captured(match));
      }
    }
    return found;
  }

  private Captured captured(TSQueryMatch match) {
    Capture defined = Capture.LEAD;
    int[] range = {0, 0};
    int[] name = {-1, -1};
    int[] owner = {-1, -1};
    for (TSQueryCapture each : match.getCaptures()) {
      Capture capture = captures.get(each.getIndex());
      switch (capture) {
        case NAME -> setRange(name, each.getNode());
        case OWNER -> setRange(owner, each.getNode());
        default -> {
          defined = capture;
          setRange(range, each.getNode());
        }
      }
    }
    return new Captured(
        defined, match.getPatternIndex(), range[0], range[1], name[0], name[1], owner[0], owner[1]);
  }

  private static void setRange(int[] range, TSNode node) {
    range[0] = node.getStartByte();
    range[1] = node.getEndByte();
  }
}
