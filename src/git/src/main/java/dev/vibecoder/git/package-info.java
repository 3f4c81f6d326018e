/** Clones of the watched repositories: kept up to date, walked and compared, never checked out. */
@NullMarked
package dev.vibecoder.git;

import org.jspecify.annotations.NullMarked;
