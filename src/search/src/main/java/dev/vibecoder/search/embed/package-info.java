/** Turns text into vectors, in this process or over an OpenAI-compatible endpoint. */
@NullMarked
package dev.vibecoder.search.embed;

import org.jspecify.annotations.NullMarked;
