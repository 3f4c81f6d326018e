/**
 * Clones of the watched repositories: kept up to date, walked and compared, never checked out. And
 * repositories of this machine, read where they are.
 */
@NullMarked
package dev.vibecoder.git;

import org.jspecify.annotations.NullMarked;
