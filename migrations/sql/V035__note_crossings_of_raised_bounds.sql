ALTER TABLE budget_crossings
  DROP CONSTRAINT budget_crossings_key,
  ADD CONSTRAINT budget_crossings_key UNIQUE (budget_id, period_start, level, bound_usd);
