package dev.vibecoder.query;

import dev.vibecoder.search.CodeSearch;
import dev.vibecoder.search.SearchAnswer;
import dev.vibecoder.search.SearchFilter;
import dev.vibecoder.search.SearchQuestion;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/search}. */
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

  @GetMapping("/api/search")
  SearchAnswer search(HttpServletRequest request) {
    var parameters = Parameters.of(request, "q", "project", "language", "path", "limit");
    String text = parameters.text("q");
    return search.search(
        owner,
        SearchQuestion.of(
            text == null ? "" : text,
            new SearchFilter(
                parameters.text("project"),
                parameters.text("language"),
                parameters.text("path"),
                null,
                null,
                null),
            parameters.number("limit", PLACES, 1, MOST_PLACES)));
  }
}
