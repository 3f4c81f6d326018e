/** Job {@code review}: a verdict on every commit that has none under the rules in force. */
@NullMarked
package dev.vibecoder.jobs.review;

import org.jspecify.annotations.NullMarked;
