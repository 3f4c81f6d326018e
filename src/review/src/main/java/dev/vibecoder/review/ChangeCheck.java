package dev.vibecoder.review;

import dev.vibecoder.domain.review.Change;
import java.util.Optional;

/** Looks at a change as a whole. */
interface ChangeCheck {

  Optional<Observation> find(Change change);
}
