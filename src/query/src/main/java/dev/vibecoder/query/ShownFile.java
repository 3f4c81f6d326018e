package dev.vibecoder.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vibecoder.store.report.FileRow;
import dev.vibecoder.store.report.PlacedChunk;
import dev.vibecoder.store.report.PlacedSymbol;
import java.util.List;

/** A file with its chunks and definitions. */
record ShownFile(
    String project,
    @JsonUnwrapped FileRow file,
    List<PlacedChunk> chunkList,
    List<PlacedSymbol> symbols) {}
