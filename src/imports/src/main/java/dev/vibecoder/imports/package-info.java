/** Brings in what other systems tell of agents' work: files are found, read and stored. */
@NullMarked
package dev.vibecoder.imports;

import org.jspecify.annotations.NullMarked;
