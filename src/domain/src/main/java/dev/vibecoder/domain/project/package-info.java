/** Projects, their repositories and refs. */
@NullMarked
package dev.vibecoder.domain.project;

import org.jspecify.annotations.NullMarked;
