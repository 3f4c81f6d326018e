/** Has a model review a change: text of the repository is data, and so is what the model says. */
@NullMarked
package dev.vibecoder.review.model;

import org.jspecify.annotations.NullMarked;
