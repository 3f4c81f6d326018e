/** Records of other systems as executions: one reader for each format. */
@NullMarked
package dev.vibecoder.imports.format;

import org.jspecify.annotations.NullMarked;
