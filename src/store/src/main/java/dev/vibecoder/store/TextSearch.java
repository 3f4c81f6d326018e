package dev.vibecoder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds files by words: BM25 with the impacts that the index holds. Rare words choose the
 * candidates and all words order them, so that the work stays bounded whatever stands everywhere.
 */
@Component
public class TextSearch {

  /** A word in more files than this is as common as any. */
  private static final int MOST_COUNTED = 20_000;

  /** Postings that the words which choose candidates may have together. */
  private static final int CHOOSING_POSTINGS = 30_000;

  private static final int LEAST_CANDIDATES = 200;

  private static final String FREQUENCIES =
      """
      SELECT w.term, count(*)
      FROM unnest(CAST(:terms AS text[])) AS w (term)
      CROSS JOIN LATERAL (
        SELECT FROM source_terms t
        WHERE t.shard = ANY (CAST(:shards AS int[])) AND t.term = w.term
        LIMIT :most
      ) p
      GROUP BY w.term
      """;

  /** %1$s joins the files and restricts them, where there is a filter. */
  private static final String SCORES =
      """
      WITH chosen AS MATERIALIZED (
        SELECT t.file_id, sum(t.impact * a.weight) AS score
        FROM unnest(CAST(:rare AS text[]), CAST(:rareWeights AS float8[])) AS a (term, weight)
        JOIN source_terms t ON t.shard = ANY (CAST(:shards AS int[])) AND t.term = a.term
        %1$s
        GROUP BY t.file_id
        ORDER BY score DESC, t.file_id
        LIMIT :candidates
      ), candidates AS (
        SELECT file_id FROM chosen
        UNION
        SELECT f.id
        FROM unnest(CAST(:alsoProjects AS uuid[]), CAST(:alsoPaths AS text[])) AS k (project_id, path)
        JOIN indexed_files f
          ON f.project_id = k.project_id AND f.generation = :generation AND f.file_path = k.path
      )
      SELECT f.project_id, f.file_path, x.score, x.met, f.changes
      FROM candidates c
      JOIN indexed_files f ON f.id = c.file_id
      CROSS JOIN LATERAL (
        SELECT sum(t.impact * a.weight) AS score, sum(a.weight) AS met
        FROM unnest(CAST(:terms AS text[]), CAST(:weights AS float8[])) AS a (term, weight)
        CROSS JOIN LATERAL (
          SELECT impact FROM source_terms
          WHERE shard = f.shard AND term = a.term AND file_id = f.id
          LIMIT 1
        ) t
      ) x
      WHERE x.score IS NOT NULL
      ORDER BY x.score DESC, f.file_path, f.project_id
      """;

  private static final String FILTERED =
      "JOIN indexed_files f ON f.id = t.file_id AND f.shard = t.shard%s";

  private final JdbcClient jdbc;

  TextSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The files in which words of the question stand, the best first.
   *
   * @param weights of the words, before their rarity counts
   * @param frequencies as {@link #frequencies} gives them for the same words and scope
   * @param limit of files that the words choose
   * @param also files that are scored besides, whoever chose them
   */
  public WordHits search(
      IndexScope scope,
      Map<String, Double> weights,
      Map<String, Long> frequencies,
      ChunkFilter filter,
      int limit,
      Collection<FileKey> also) {
    List<Word> words = words(scope, weights, frequencies);
    if (words.isEmpty()) {
      return new WordHits(List.of(), frequencies);
    }
    List<Word> rare = words.subList(0, choosing(words));
    double rarity =
        weights.entrySet().stream()
            .mapToDouble(
                word ->
                    word.getValue()
                        * rarity(frequencies.getOrDefault(word.getKey(), 0L), scope.files()))
            .sum();
    var conditions = new FilterSql(filter);
    String join = conditions.restricts() ? FILTERED.formatted(conditions.filesWithKind()) : "";
    List<WordHit> hits =
        conditions
            .bind(jdbc.sql(SCORES.formatted(join)))
            .param("shards", scope.shardArray())
            .param("generation", scope.generation().id())
            .param("rare", terms(rare))
            .param("rareWeights", weights(rare))
            .param("terms", terms(words))
            .param("weights", weights(words))
            .param("candidates", Math.max(LEAST_CANDIDATES, limit))
            .param("alsoProjects", also.stream().map(FileKey::projectId).toArray(UUID[]::new))
            .param("alsoPaths", also.stream().map(FileKey::path).toArray(String[]::new))
            .query((row, n) -> hit(row, rarity))
            .list();
    return new WordHits(hits, frequencies);
  }

  /** A word that is indexed. */
  private record Word(String term, long files, double weight) {}

  /** Those that are indexed at all, the rarest first. */
  private static List<Word> words(
      IndexScope scope, Map<String, Double> weights, Map<String, Long> frequencies) {
    List<Word> words = new ArrayList<>();
    frequencies.forEach(
        (term, count) ->
            words.add(
                new Word(
                    term, count, weights.getOrDefault(term, 0.0) * rarity(count, scope.files()))));
    words.sort(Comparator.comparingLong(Word::files).thenComparing(Word::term));
    return words;
  }

  /** In how many files each of the words stands that is indexed at all. */
  public Map<String, Long> frequencies(IndexScope scope, Map<String, Double> weights) {
    Map<String, Long> files = new HashMap<>();
    jdbc.sql(FREQUENCIES)
        .param("terms", weights.keySet().toArray(String[]::new))
        .param("shards", scope.shardArray())
        .param("most", MOST_COUNTED)
        .query((RowCallbackHandler) row -> files.put(row.getString(1), row.getLong(2)));
    return files;
  }

  /** BM25's inverse document frequency, never negative. */
  public static double rarity(long files, long of) {
    return Math.log(1 + (Math.max(of, files) - files + 0.5) / (files + 0.5));
  }

  /** How many of the words choose the candidates: at least one. */
  private static int choosing(List<Word> words) {
    int choosing = 0;
    long postings = 0;
    while (choosing < words.size()
        && (choosing == 0 || postings + words.get(choosing).files() <= CHOOSING_POSTINGS)) {
      postings += words.get(choosing).files();
      choosing++;
    }
    return choosing;
  }

  private static String[] terms(List<Word> words) {
    return words.stream().map(Word::term).toArray(String[]::new);
  }

  private static Double[] weights(List<Word> words) {
    return words.stream().map(Word::weight).toArray(Double[]::new);
  }

  private static WordHit hit(ResultSet row, double rarity) throws SQLException {
    return new WordHit(
        new FileKey(row.getObject(1, UUID.class), row.getString(2)),
        row.getDouble(3),
        row.getDouble(4) / rarity,
        row.getInt(5));
  }
}
