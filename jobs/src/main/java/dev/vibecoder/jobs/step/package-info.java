/**
 * What the steps of all jobs share: reading ahead, locks, counts, progress, one run per project.
 */
@NullMarked
package dev.vibecoder.jobs.step;

import org.jspecify.annotations.NullMarked;
