/** What people and programs get to see: tables, CSV, JSON, progress. */
@NullMarked
package dev.vibecoder.app.output;

import org.jspecify.annotations.NullMarked;
