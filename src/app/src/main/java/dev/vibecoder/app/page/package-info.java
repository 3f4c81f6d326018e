/** One HTML page of a report, with charts, that needs nothing else and trusts no text. */
@NullMarked
package dev.vibecoder.app.page;

import org.jspecify.annotations.NullMarked;
