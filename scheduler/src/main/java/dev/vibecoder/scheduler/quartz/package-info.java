/** The schedules: the only package that knows Quartz. */
@NullMarked
package dev.vibecoder.scheduler.quartz;

import org.jspecify.annotations.NullMarked;
