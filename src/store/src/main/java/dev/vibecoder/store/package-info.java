/** The only room that speaks SQL: one class for each table, each with its statements at the top. */
@NullMarked
package dev.vibecoder.store;

import org.jspecify.annotations.NullMarked;
