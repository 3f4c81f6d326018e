package dev.vibecoder.imports;

import dev.vibecoder.domain.imports.ImportedExecution;

/**
 * An execution out of a file.
 *
 * @param line that its record begins in
 */
record Entry(long line, ImportedExecution told) {}
