package dev.vibecoder.query;

import dev.vibecoder.domain.code.SymbolKind;
import dev.vibecoder.search.CodeSearch;
import dev.vibecoder.search.SearchAnswer;
import dev.vibecoder.search.SearchFilter;
import dev.vibecoder.search.SearchMode;
import dev.vibecoder.search.SearchQuestion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/search}. */
@RestController
final class SearchController {

  private static final int MOST_PLACES = 100;
  private static final int PLACES = 10;

  private final CodeSearch search;
  private final String owner;

  SearchController(CodeSearch search, QueryServiceSettings settings) {
    this.search = search;
    this.owner = settings.owner();
  }

  @GetMapping("/api/v1/search")
  SearchAnswer search(HttpServletRequest request) {
    return search.search(
        owner,
        question(
            Parameters.of(
                request,
                "q",
                "mode",
                "project",
                "language",
                "path",
                "type",
                "kind",
                "since",
                "limit",
                "cursor",
                "explain")));
  }

  private static SearchQuestion question(Parameters parameters) {
    return new SearchQuestion(
        Objects.requireNonNullElse(parameters.text("q"), ""),
        Objects.requireNonNullElse(parameters.choice("mode", SearchMode.class), SearchMode.HYBRID),
        new SearchFilter(
            parameters.text("project"),
            parameters.text("language"),
            parameters.text("path"),
            parameters.text("type"),
            parameters.choice("kind", SymbolKind.class),
            parameters.text("since")),
        parameters.number("limit", PLACES, 1, MOST_PLACES),
        parameters.text("cursor"),
        parameters.flag("explain"));
  }
}
