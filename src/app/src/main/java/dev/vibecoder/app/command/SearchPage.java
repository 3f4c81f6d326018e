package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.output.StyledLine;
import dev.vibecoder.search.ScoreParts;
import dev.vibecoder.search.SearchHit;
import dev.vibecoder.search.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a search found, for people. */
final class SearchPage {

  private static final int PASSAGE_LINES = 12;
  private static final int LONGEST_LINE = 240;

  private final Console console;
  private final boolean explain;

  SearchPage(Console console, boolean explain) {
    this.console = console;
    this.explain = explain;
  }

  void show(List<SearchHit> hits) {
    for (int i = 0; i < hits.size(); i++) {
      head(i + 1, hits.get(i));
      passage(hits.get(i));
      console.say("");
    }
  }

  private void head(int rank, SearchHit hit) {
    console.say(
        new StyledLine()
            .plain("%2d  ".formatted(rank))
            .bold("%s:%d-%d".formatted(hit.path(), hit.startLine(), hit.endLine()))
            .plain(hit.symbol() == null ? "" : "  " + hit.symbol()));
    List<String> facts = new ArrayList<>();
    facts.add(hit.project());
    if (hit.language() != null) {
      facts.add(hit.language());
    }
    if (hit.kind() != null) {
      facts.add(hit.kind().name().toLowerCase(Locale.ROOT));
    }
    facts.add("score " + number("%.3f", hit.score()));
    if (explain) {
      facts.addAll(parts(hit.parts()));
    }
    console.say("    " + String.join(", ", facts));
  }

  private static List<String> parts(ScoreParts parts) {
    List<String> said = new ArrayList<>();
    if (parts.similarity() != null) {
      said.add("similarity " + number("%.3f", parts.similarity()) + rank(parts.semanticRank()));
    }
    if (parts.words() != null) {
      said.add("words " + number("%.2f", parts.words()) + rank(parts.textRank()));
    }
    if (parts.name() != null) {
      said.add("name " + number("%.2f", parts.name()));
    }
    if (parts.pairs() != null) {
      said.add("pairs " + number("%.2f", parts.pairs()));
    }
    said.add("prior " + number("%.2f", parts.prior()));
    return said;
  }

  private static String rank(@Nullable Integer rank) {
    return rank == null ? "" : " (place " + rank + ")";
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private void passage(SearchHit hit) {
    List<PassageLine> lines = PassageLine.of(hit.passage(), hit.startLine(), hit.marks());
    List<PassageLine> shown = PassageLine.window(lines, PASSAGE_LINES);
    int width = Integer.toString(hit.startLine() + lines.size()).length();
    shown.forEach(line -> console.say(line(line, width)));
    if (lines.size() > shown.size()) {
      console.say("    … %d more lines".formatted(lines.size() - shown.size()));
    }
  }

  private static StyledLine line(PassageLine line, int width) {
    var styled = new StyledLine().plain(("    %" + width + "d  ").formatted(line.number()));
    String text = line.text().stripTrailing();
    int end = Math.min(text.length(), LONGEST_LINE);
    int at = 0;
    for (Span mark : line.marks()) {
      if (mark.end() <= end && mark.start() >= at) {
        styled
            .plain(text.substring(at, mark.start()))
            .bold(text.substring(mark.start(), mark.end()));
        at = mark.end();
      }
    }
    return styled.plain(text.substring(at, end)).plain(end < text.length() ? " …" : "");
  }
}
