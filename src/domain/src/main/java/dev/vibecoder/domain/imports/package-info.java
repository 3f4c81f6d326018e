/** What other systems tell of agents' work, and what becomes of telling it again. */
@NullMarked
package dev.vibecoder.domain.imports;

import org.jspecify.annotations.NullMarked;
