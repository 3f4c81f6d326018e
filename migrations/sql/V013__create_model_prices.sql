CREATE TABLE model_prices (
  provider     text           NOT NULL,
  model        text           NOT NULL,
  valid_from   date           NOT NULL,
  input        numeric(16, 8) NOT NULL CHECK (input >= 0),
  cached_input numeric(16, 8) CHECK (cached_input >= 0),
  cache_write  numeric(16, 8) CHECK (cache_write >= 0),
  output       numeric(16, 8) CHECK (output >= 0),
  reasoning    numeric(16, 8) CHECK (reasoning >= 0),
  PRIMARY KEY (provider, model, valid_from)
);

COMMENT ON TABLE model_prices IS 'What models cost, dated: a price holds until the next one of its model';
COMMENT ON COLUMN model_prices.provider IS 'Who serves the model';
COMMENT ON COLUMN model_prices.model IS 'Model as the provider names it';
COMMENT ON COLUMN model_prices.valid_from IS 'First UTC day of the price';
COMMENT ON COLUMN model_prices.input IS 'USD for a million prompt tokens';
COMMENT ON COLUMN model_prices.cached_input IS 'USD for a million tokens read from a cache; NULL: as input';
COMMENT ON COLUMN model_prices.cache_write IS 'USD for a million tokens written to a cache; NULL: as input';
COMMENT ON COLUMN model_prices.output IS 'USD for a million answer tokens; NULL: it gives none';
COMMENT ON COLUMN model_prices.reasoning IS 'USD for a million reasoning tokens; NULL: as output';
