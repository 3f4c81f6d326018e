/** Price files of others. */
@NullMarked
package dev.vibecoder.app.prices;

import org.jspecify.annotations.NullMarked;
