/** Counts and names the tokens that embedding models read. */
@NullMarked
package dev.vibecoder.search.token;

import org.jspecify.annotations.NullMarked;
