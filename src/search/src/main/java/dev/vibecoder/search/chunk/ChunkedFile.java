package dev.vibecoder.search.chunk;

import dev.vibecoder.domain.code.CodeSymbol;
import dev.vibecoder.search.syntax.ParserTrouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as the index holds it.
 *
 * @param chunks in order; their contents joined are the text
 * @param symbols all that the file defines, in order, those that share a chunk included
 * @param trouble why the file was cut by lines though its language is parsed; null otherwise
 */
public record ChunkedFile(
    List<CutChunk> chunks, List<CodeSymbol> symbols, @Nullable ParserTrouble trouble) {}
