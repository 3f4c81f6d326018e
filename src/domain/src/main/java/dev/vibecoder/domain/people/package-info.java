/** Users and the identity of rows. */
@NullMarked
package dev.vibecoder.domain.people;

import org.jspecify.annotations.NullMarked;
