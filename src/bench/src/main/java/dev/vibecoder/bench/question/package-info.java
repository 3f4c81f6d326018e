/** Questions whose answers a repository tells by itself, so that nobody has to label anything. */
@NullMarked
package dev.vibecoder.bench.question;

import org.jspecify.annotations.NullMarked;
