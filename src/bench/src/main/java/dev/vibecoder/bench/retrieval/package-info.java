/** Systems that find files for questions, and how well they do it. */
@NullMarked
package dev.vibecoder.bench.retrieval;

import org.jspecify.annotations.NullMarked;
