package dev.vibecoder.domain.imports;

import dev.vibecoder.domain.work.ExecutionStatus;

/**
 * What decides, of an execution that is stored, whether what is told of it is newer.
 *
 * @param answerTokens of output and reasoning
 * @param allTokens of all kinds
 */
public record KeptExecution(ExecutionStatus status, long answerTokens, long allTokens) {}
