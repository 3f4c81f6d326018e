/** How likely a change is to need a fix later, from what it adds and what was changed before. */
@NullMarked
package dev.vibecoder.review.risk;

import org.jspecify.annotations.NullMarked;
