/** Read-only views of the data for people: one class for each report. */
@NullMarked
package dev.vibecoder.store.report;

import org.jspecify.annotations.NullMarked;
