/** The command line: one class for each command. */
@NullMarked
package dev.vibecoder.app.command;

import org.jspecify.annotations.NullMarked;
