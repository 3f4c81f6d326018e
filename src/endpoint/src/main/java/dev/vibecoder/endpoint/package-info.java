/**
 * Asks models over HTTP: patiently, within limits, and believing nothing that comes back unseen.
 */
@NullMarked
package dev.vibecoder.endpoint;

import org.jspecify.annotations.NullMarked;
