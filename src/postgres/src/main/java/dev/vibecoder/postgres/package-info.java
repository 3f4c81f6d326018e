/** The embedded PostgreSQL with pgvector: one server a home folder, shared by all who need it. */
@NullMarked
package dev.vibecoder.postgres;

import org.jspecify.annotations.NullMarked;
