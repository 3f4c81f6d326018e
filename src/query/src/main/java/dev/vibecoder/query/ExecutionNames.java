package dev.vibecoder.query;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The name that the rule for names would not find, mixed into executions. */
interface ExecutionNames {

  @JsonProperty("cache_write_1h_tokens")
  long cacheWrite1hTokens();
}
