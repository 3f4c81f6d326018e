/** When it runs: the one door through which jobs are launched and stopped, and their history. */
@NullMarked
package dev.vibecoder.scheduler;

import org.jspecify.annotations.NullMarked;
