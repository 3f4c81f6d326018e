/** Job {@code nightly}: all of it, project by project. */
@NullMarked
package dev.vibecoder.jobs.nightly;

import org.jspecify.annotations.NullMarked;
