/** What words say about a file, and how the words of a question are read. */
@NullMarked
package dev.vibecoder.search.text;

import org.jspecify.annotations.NullMarked;
