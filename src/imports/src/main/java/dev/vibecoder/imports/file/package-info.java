/** Files as a stream of JSON records, whatever they are packed in. */
@NullMarked
package dev.vibecoder.imports.file;

import org.jspecify.annotations.NullMarked;
