package dev.vibecoder.bench.retrieval;

import dev.vibecoder.bench.question.Question;

/** What became of one question in one system. */
record Outcome(String repository, Question question, Score score) {}
