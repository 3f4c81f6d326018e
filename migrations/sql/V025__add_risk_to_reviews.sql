-- How likely a commit is to need a fix later, beside what is wrong with it now.
ALTER TABLE reviews
  ADD COLUMN risk         double precision CHECK (risk BETWEEN 0 AND 1),
  ADD COLUMN risk_formula text,
  ADD COLUMN risk_parts   jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(risk_parts) = 'array'),
  ADD CONSTRAINT reviews_risk_has_formula CHECK ((risk IS NULL) = (risk_formula IS NULL));

COMMENT ON COLUMN reviews.risk IS '0 to 1: how likely the commit brings in what must be fixed later; NULL: not weighed';
COMMENT ON COLUMN reviews.risk_formula IS 'Version of the formula that gave the risk';
COMMENT ON COLUMN reviews.risk_parts IS 'What makes the risk, largest first: feature, value, share';

CREATE OR REPLACE VIEW reporting.reviews AS
SELECT id, project_id, commit_id, rule_set, reviewer, status, summary, quality_score,
       security_score, issues, suggestions, created_at, risk, risk_formula, risk_parts
FROM public.reviews;

COMMENT ON COLUMN reporting.reviews.risk IS '0 to 1: how likely the commit brings in what must be fixed later; NULL: not weighed';
COMMENT ON COLUMN reporting.reviews.risk_formula IS 'Version of the formula that gave the risk';
COMMENT ON COLUMN reporting.reviews.risk_parts IS 'What makes the risk, largest first: feature, value, share';

-- A risk says little by itself: projects differ in how many of their commits are fixed later.
CREATE VIEW reporting.commit_risks AS
SELECT c.project_id, c.id AS commit_id, c.sha, c.committed_at, r.risk, r.risk_formula, r.risk_parts,
       (SELECT (count(*) FILTER (WHERE t.risk < r.risk) + 0.5 * count(*) FILTER (WHERE t.risk = r.risk))
                 / nullif(count(t.risk), 0)::double precision
        FROM (
          SELECT (SELECT p.risk
                  FROM public.reviews p
                  WHERE p.project_id = e.project_id AND p.commit_id = e.id
                    AND p.risk_formula = r.risk_formula
                  LIMIT 1) AS risk
          FROM public.commits e
          WHERE e.project_id = c.project_id
            AND e.committed_at < c.committed_at
            AND e.unreachable_since IS NULL
            AND cardinality(e.parents) < 2
          ORDER BY e.committed_at DESC, e.id DESC
          LIMIT 1000
        ) t) AS percentile
FROM public.commits c
CROSS JOIN LATERAL (
  SELECT risk, risk_formula, risk_parts
  FROM public.reviews
  WHERE project_id = c.project_id AND commit_id = c.id AND risk IS NOT NULL
  ORDER BY created_at DESC, id DESC
  LIMIT 1
) r
WHERE c.unreachable_since IS NULL
  AND cardinality(c.parents) < 2;

COMMENT ON VIEW reporting.commit_risks IS 'The risk of each commit, and how it compares with the project''s commits before it';
COMMENT ON COLUMN reporting.commit_risks.project_id IS 'Project';
COMMENT ON COLUMN reporting.commit_risks.commit_id IS 'Commit';
COMMENT ON COLUMN reporting.commit_risks.sha IS 'Commit as git names it';
COMMENT ON COLUMN reporting.commit_risks.committed_at IS 'When it was committed';
COMMENT ON COLUMN reporting.commit_risks.risk IS '0 to 1: how likely the commit brings in what must be fixed later';
COMMENT ON COLUMN reporting.commit_risks.risk_formula IS 'Version of the formula that gave the risk';
COMMENT ON COLUMN reporting.commit_risks.risk_parts IS 'What makes the risk, largest first: feature, value, share';
COMMENT ON COLUMN reporting.commit_risks.percentile IS 'Share of the 1,000 commits before it whose risk is lower, equal ones counting half; NULL for the first';

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_app') THEN
    GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO vibe_app;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vibe_reporting') THEN
    GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO vibe_reporting;
  END IF;
END
$$;
