/** What is logged, and where to. */
@NullMarked
package dev.vibecoder.app.log;

import org.jspecify.annotations.NullMarked;
