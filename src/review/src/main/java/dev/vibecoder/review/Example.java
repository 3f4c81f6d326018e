package dev.vibecoder.review;

import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.Sources;

/** A change to try a rule on, with the texts of its files. */
record Example(Change change, Sources sources) {}
