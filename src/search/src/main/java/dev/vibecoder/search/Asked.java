package dev.vibecoder.search;

import dev.vibecoder.search.text.QuestionWords;
import dev.vibecoder.store.ChunkFilter;
import dev.vibecoder.store.IndexScope;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question with all that is needed to answer it.
 *
 * @param vector of the question; null when only words count
 * @param texts the search by words; null when only nearness counts
 * @param projects names of the projects that are searched
 * @param offset results before this page
 */
record Asked(
    SearchQuestion question,
    QuestionWords words,
    float @Nullable [] vector,
    IndexScope scope,
    @Nullable WordSearch texts,
    ChunkFilter filter,
    Map<UUID, String> projects,
    int offset) {

  /** Results that have to be known to fill the page. */
  int wanted() {
    return offset + question.limit();
  }

  boolean byWords() {
    return texts != null;
  }
}
