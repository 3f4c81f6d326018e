package dev.vibecoder.store;

import org.springframework.stereotype.Component;

/** All that a search asks of the store. */
@Component
public record SearchTables(
    UserTable users,
    ProjectTable projects,
    GenerationTable generations,
    ProjectIndexTable indexes,
    ChangedFiles changes,
    ChunkSearch chunks,
    FileChunks contents,
    TextSearch texts,
    NameSearch names) {}
