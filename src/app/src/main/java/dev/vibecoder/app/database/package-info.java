/** Which database is used, and how the rooms are wired on it. */
@NullMarked
package dev.vibecoder.app.database;

import org.jspecify.annotations.NullMarked;
