/** Composition root: main. */
@NullMarked
package dev.vibecoder.app;

import org.jspecify.annotations.NullMarked;
