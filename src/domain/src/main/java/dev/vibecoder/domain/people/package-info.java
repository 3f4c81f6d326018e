/** Users, the identity of rows, and which changes of rows are refused. */
@NullMarked
package dev.vibecoder.domain.people;

import org.jspecify.annotations.NullMarked;
