/**
 * Benchmarks: peers side by side in one run, since only ratios survive a machine that others use.
 */
@NullMarked
package dev.vibecoder.bench;

import org.jspecify.annotations.NullMarked;
