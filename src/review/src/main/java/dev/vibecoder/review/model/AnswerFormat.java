package dev.vibecoder.review.model;

/** What an endpoint is asked to hold answers to; they are checked here in any case. */
public enum AnswerFormat {
  /** A JSON schema. */
  JSON_SCHEMA,
  /** A JSON object. */
  JSON_OBJECT,
  /** Nothing: the instructions alone ask for JSON. */
  TEXT;

  /** The next one that more endpoints know. */
  AnswerFormat simpler() {
    return this == JSON_SCHEMA ? JSON_OBJECT : TEXT;
  }
}
