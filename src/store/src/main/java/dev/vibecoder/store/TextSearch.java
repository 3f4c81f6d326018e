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

  private static final int LEAST_CANDIDATES = 100;

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

  /** %s joins the files and restricts them, where there is a filter. */
  private static final String CHOSEN =
      """
      WITH candidates AS MATERIALIZED (
        SELECT t.file_id, sum(t.impact * a.weight) AS score
        FROM unnest(CAST(:rare AS text[]), CAST(:rareWeights AS float8[])) AS a (term, weight)
        JOIN source_terms t ON t.shard = ANY (CAST(:shards AS int[])) AND t.term = a.term
        %s
        GROUP BY t.file_id
        ORDER BY score DESC, t.file_id
        LIMIT :candidates
      )
      """;

  private static final String GIVEN =
      """
      WITH candidates AS MATERIALIZED (
        SELECT f.id AS file_id
        FROM unnest(CAST(:projects AS uuid[]), CAST(:paths AS text[])) AS k (project_id, path)
        JOIN indexed_files f
          ON f.project_id = k.project_id AND f.generation = :generation AND f.file_path = k.path
      )
      """;

  private static final String SCORED =
      """
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
   * @param limit of files
   */
  public WordHits search(
      IndexScope scope, Map<String, Double> weights, ChunkFilter filter, int limit) {
    Map<String, Long> frequencies = frequencies(scope, weights);
    List<Word> words = words(scope, weights, frequencies);
    if (words.isEmpty()) {
      return WordHits.NONE;
    }
    List<Word> rare = words.subList(0, choosing(words));
    var conditions = new FilterSql(filter);
    String join = conditions.restricts() ? FILTERED.formatted(conditions.filesWithKind()) : "";
    var statement =
        conditions
            .bind(jdbc.sql(CHOSEN.formatted(join) + SCORED))
            .param("shards", scope.shardArray())
            .param("rare", terms(rare))
            .param("rareWeights", weights(rare))
            .param("candidates", Math.max(LEAST_CANDIDATES, limit));
    return new WordHits(scored(statement, words, allOf(scope, weights, frequencies)), frequencies);
  }

  /**
   * What a search came up with, and the scores of other files beside it.
   *
   * @param weights that were searched by
   * @param others files that the words did not choose
   */
  public WordHits scoring(
      IndexScope scope, Map<String, Double> weights, WordHits found, Collection<FileKey> others) {
    List<Word> words = words(scope, weights, found.frequencies());
    if (words.isEmpty() || others.isEmpty()) {
      return found;
    }
    var statement =
        jdbc.sql(GIVEN + SCORED)
            .param("generation", scope.generation().id())
            .param("projects", others.stream().map(FileKey::projectId).toArray(UUID[]::new))
            .param("paths", others.stream().map(FileKey::path).toArray(String[]::new));
    List<WordHit> more = scored(statement, words, allOf(scope, weights, found.frequencies()));
    return found.and(more);
  }

  private static List<WordHit> scored(
      JdbcClient.StatementSpec statement, List<Word> words, double rarity) {
    return statement
        .param("terms", terms(words))
        .param("weights", weights(words))
        .query((row, n) -> hit(row, rarity))
        .list();
  }

  /** The rarity of all words together, whether they are indexed or not. */
  private static double allOf(
      IndexScope scope, Map<String, Double> weights, Map<String, Long> frequencies) {
    return weights.entrySet().stream()
        .mapToDouble(
            word ->
                word.getValue()
                    * rarity(frequencies.getOrDefault(word.getKey(), 0L), scope.files()))
        .sum();
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
  private Map<String, Long> frequencies(IndexScope scope, Map<String, Double> weights) {
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
