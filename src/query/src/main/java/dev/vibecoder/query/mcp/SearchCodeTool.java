package dev.vibecoder.query.mcp;

import dev.vibecoder.domain.code.SymbolKind;
import dev.vibecoder.search.CodeSearch;
import dev.vibecoder.search.SearchAnswer;
import dev.vibecoder.search.SearchFilter;
import dev.vibecoder.search.SearchHit;
import dev.vibecoder.search.SearchMode;
import dev.vibecoder.search.SearchQuestion;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code search_code}. */
final class SearchCodeTool implements CodeTool {

  private static final int PLACES = 8;
  private static final int MOST_PLACES = 25;
  private static final int LINES_OF_A_PLACE = 60;
  private static final int CHARACTERS = 40_000;

  /** A place without its passage, which the text has. */
  record Place(
      UUID id,
      String project,
      String path,
      int startLine,
      int endLine,
      @Nullable String symbol,
      @Nullable SymbolKind kind,
      @Nullable String language,
      String commitSha,
      double score) {

    static Place of(SearchHit hit) {
      String symbol = hit.symbol();
      return new Place(
          hit.chunk(),
          hit.project(),
          InertText.line(hit.path()),
          hit.startLine(),
          hit.endLine(),
          symbol == null ? null : InertText.line(symbol),
          hit.kind(),
          hit.language(),
          hit.commitSha(),
          hit.score());
    }
  }

  /** The places, the best first. */
  record Places(List<Place> places, String text) {}

  private final CodeSearch search;
  private final String owner;

  SearchCodeTool(CodeSearch search, String owner) {
    this.search = search;
    this.owner = owner;
  }

  @Override
  public String name() {
    return "search_code";
  }

  @Override
  public ToolAnswer call(Arguments arguments) {
    SearchAnswer answer = search.search(owner, question(arguments));
    List<Place> places = answer.hits().stream().map(Place::of).toList();
    String text = text(answer, places);
    return new ToolAnswer(text, new Places(places, text));
  }

  private static SearchQuestion question(Arguments arguments) {
    return new SearchQuestion(
        arguments.required("q"),
        Objects.requireNonNullElse(arguments.choice("mode", SearchMode.class), SearchMode.HYBRID),
        new SearchFilter(
            arguments.text("project"),
            arguments.text("language"),
            arguments.text("path"),
            null,
            arguments.choice("kind", SymbolKind.class),
            null),
        arguments.number("limit", PLACES, 1, MOST_PLACES),
        null,
        false);
  }

  private static String text(SearchAnswer answer, List<Place> places) {
    if (places.isEmpty()) {
      return answer.model().isEmpty()
          ? "Nothing is indexed yet; a person has to run vibe nightly first."
          : "Nothing found. Ask in other words, or with fewer filters; list_files shows which"
              + " files are searched.";
    }
    var lines = new NumberedLines(CHARACTERS);
    for (int i = 0; i < places.size(); i++) {
      lines.say("%d. %s".formatted(i + 1, head(places.get(i))));
      lines.add(answer.hits().get(i).passage(), places.get(i).startLine(), LINES_OF_A_PLACE);
      lines.say("");
    }
    return lines.toString();
  }

  private static String head(Place place) {
    return "%s %s:%d-%d%s%s id=%s score=%s"
        .formatted(
            place.project(),
            place.path(),
            place.startLine(),
            place.endLine(),
            place.symbol() == null ? "" : " " + place.symbol(),
            place.kind() == null ? "" : " (" + place.kind().name().toLowerCase(Locale.ROOT) + ")",
            place.id(),
            String.format(Locale.ROOT, "%.3f", place.score()));
  }
}
