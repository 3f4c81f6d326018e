package dev.vibecoder.review;

import dev.vibecoder.domain.review.Finding;

/**
 * A finding with what tells it from others of its rule.
 *
 * @param text of its line without the space around it; of a secret, the secret: never shown
 * @param secret another text is another secret, however much alike
 */
record Located(Finding finding, String text, boolean secret) {}
