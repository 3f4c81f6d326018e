package dev.vibecoder.search;

import dev.vibecoder.domain.code.SymbolKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the code. Chunks of a file that follow each other are one place.
 *
 * @param chunk id of its first chunk
 * @param startLine from 1
 * @param endLine inclusive
 * @param symbol path of what is defined there, or of the best of several, e.g. {@code Class.method}
 * @param commitSha head at which it was indexed
 * @param score what the results are ordered by; comparable within one answer only
 * @param passage its text, secrets masked
 * @param marks words of the question in the passage, in order, without overlap
 */
public record SearchHit(
    UUID chunk,
    String project,
    String path,
    int startLine,
    int endLine,
    @Nullable String symbol,
    @Nullable SymbolKind kind,
    @Nullable String language,
    String commitSha,
    double score,
    ScoreParts parts,
    String passage,
    List<Span> marks) {

  public SearchHit {
    marks = List.copyOf(marks);
  }
}
