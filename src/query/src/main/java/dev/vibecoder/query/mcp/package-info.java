/** The same questions for coding agents, by the Model Context Protocol. */
@NullMarked
package dev.vibecoder.query.mcp;

import org.jspecify.annotations.NullMarked;
