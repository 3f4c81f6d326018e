package dev.vibecoder.store;

import java.util.List;

/** What always holds of commits, their files, refs and reviews, and of what reviews took. */
final class CommitInvariants {

  static final List<Invariant> ALL =
      List.of(
          new Invariant(
              "commit-sums",
              "A commit's files, additions and deletions are those of its files",
              """
              SELECT p.name || ' ' || c.sha || ': says ' || c.files_changed || ' files +' || c.additions
                     || ' -' || c.deletions || ', has ' || coalesce(f.files, 0) || ' files +'
                     || coalesce(f.additions, 0) || ' -' || coalesce(f.deletions, 0)
              FROM commits c
              JOIN projects p ON p.id = c.project_id
              LEFT JOIN (
                SELECT commit_id, count(*) AS files, sum(additions) AS additions,
                       sum(deletions) AS deletions
                FROM commit_files
                GROUP BY commit_id
              ) f ON f.commit_id = c.id
              WHERE c.files_changed <> coalesce(f.files, 0)
                 OR c.additions <> coalesce(f.additions, 0)
                 OR c.deletions <> coalesce(f.deletions, 0)
              """),
          new Invariant(
              "generated-sums",
              "A commit's generated lines are those of its generated files",
              """
              SELECT p.name || ' ' || c.sha || ': says +' || c.generated_additions || ' -'
                     || c.generated_deletions || ', has +' || coalesce(f.additions, 0) || ' -'
                     || coalesce(f.deletions, 0)
              FROM commits c
              JOIN projects p ON p.id = c.project_id
              LEFT JOIN (
                SELECT commit_id, sum(additions) AS additions, sum(deletions) AS deletions
                FROM commit_files
                WHERE generated
                GROUP BY commit_id
              ) f ON f.commit_id = c.id
              WHERE c.generated_additions <> coalesce(f.additions, 0)
                 OR c.generated_deletions <> coalesce(f.deletions, 0)
              """),
          new Invariant(
              "commit-authors",
              "The author of a commit is known by name",
              """
              SELECT p.name || ' ' || c.sha || ': ' || c.author || ' <' || c.author_email || '>'
              FROM commits c
              JOIN projects p ON p.id = c.project_id
              WHERE NOT EXISTS (
                SELECT FROM project_authors a
                WHERE a.project_id = c.project_id
                  AND a.author = c.author
                  AND a.author_email = c.author_email)
              """),
          new Invariant(
              "reached-by-reached",
              "What a reached commit leads to is reached",
              """
              SELECT p.name || ' ' || c.sha || ': its parent ' || s.sha || ' is marked unreachable'
              FROM commits c
              JOIN projects p ON p.id = c.project_id
              CROSS JOIN unnest(c.parents) AS parent
              JOIN commits s ON s.project_id = c.project_id AND s.sha = parent
              WHERE c.unreachable_since IS NULL
                AND s.unreachable_since IS NOT NULL
                AND p.ingest_begun_at IS NULL
              """),
          new Invariant(
              "ref-tips",
              "What a ref is ingested up to is stored, or named in ingest_issues",
              """
              SELECT p.name || ' ' || r.name || ' is at ' || r.ingested_sha || ', which is not stored'
              FROM project_refs r
              JOIN projects p ON p.id = r.project_id
              WHERE r.ingested_sha IS NOT NULL
                AND r.name ~ '^refs/(heads|tags)/'
                AND p.ingest_since IS NULL
                AND NOT EXISTS (
                  SELECT FROM commits c
                  WHERE c.project_id = r.project_id
                    AND c.sha = r.ingested_sha
                    AND c.unreachable_since IS NULL)
                AND NOT EXISTS (
                  SELECT FROM ingest_issues i
                  WHERE i.project_id = r.project_id AND i.object = r.ingested_sha)
              """),
          new Invariant(
              "commit-parents",
              "The parents of a stored commit are stored, or ingest_issues says why not",
              """
              SELECT p.name || ' ' || c.sha || ': its parent ' || parent || ' is not stored'
              FROM commits c
              CROSS JOIN unnest(c.parents) AS parent
              JOIN projects p ON p.id = c.project_id
              WHERE p.ingest_since IS NULL
                AND NOT EXISTS (
                  SELECT FROM commits s
                  WHERE s.project_id = c.project_id AND s.sha = parent)
                AND NOT EXISTS (
                  SELECT FROM ingest_issues i
                  WHERE i.project_id = c.project_id
                    AND (i.object = parent
                      OR i.object = c.sha AND i.reason = 'SHALLOW_BOUNDARY'))
              """),
          new Invariant(
              "review-scores",
              "A review that ended has both scores",
              """
              SELECT p.name || ' ' || c.sha || ' by ' || r.reviewer || ' is ' || r.status
              FROM reviews r
              JOIN commits c ON c.id = r.commit_id
              JOIN projects p ON p.id = r.project_id
              WHERE r.status <> 'PENDING'
                AND (r.quality_score IS NULL OR r.security_score IS NULL)
              """),
          new Invariant(
              "model-review-runs",
              "A model's review is made of the answers that are stored",
              """
              SELECT p.name || ' ' || c.sha || ' by ' || r.reviewer || ': made of ' || r.runs
                     || ', stored are ' || count(u.opinion)
              FROM reviews r
              JOIN commits c ON c.id = r.commit_id
              JOIN projects p ON p.id = r.project_id
              LEFT JOIN review_runs u
                ON u.project_id = r.project_id
                AND u.commit_id = r.commit_id
                AND u.rule_set = r.rule_set
                AND u.reviewer = r.reviewer
              WHERE r.runs IS NOT NULL
              GROUP BY p.name, c.sha, r.id
              HAVING r.runs <> count(u.opinion)
              """),
          new Invariant(
              "model-review-bill",
              "What a model's reviews took is what their calls took",
              """
              SELECT 'execution ' || e.id || ': says ' || e.tokens_used || ' tokens, its calls '
                     || coalesce(sum(m.tokens), 0)
              FROM executions e
              LEFT JOIN model_calls m ON m.execution_id = e.id
              WHERE e.source = 'vibe-model-review'
              GROUP BY e.id
              HAVING e.tokens_used <> coalesce(sum(m.tokens), 0)
              """));

  private CommitInvariants() {}
}
