/** The database itself: how to reach it, whether it will do, and its schema. */
@NullMarked
package dev.vibecoder.store.server;

import org.jspecify.annotations.NullMarked;
