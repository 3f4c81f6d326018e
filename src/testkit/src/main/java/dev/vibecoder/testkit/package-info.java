/** Fixtures for tests: real databases, real repositories, a clock that tests set. */
@NullMarked
package dev.vibecoder.testkit;

import org.jspecify.annotations.NullMarked;
