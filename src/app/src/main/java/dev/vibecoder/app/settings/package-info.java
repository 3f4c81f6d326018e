/** How it is tuned: configuration files and environment. */
@NullMarked
package dev.vibecoder.app.settings;

import org.jspecify.annotations.NullMarked;
