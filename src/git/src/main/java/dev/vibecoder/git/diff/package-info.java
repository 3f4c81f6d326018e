/** Which lines of a file a change adds and removes, with the numbers that git itself gives. */
@NullMarked
package dev.vibecoder.git.diff;

import org.jspecify.annotations.NullMarked;
