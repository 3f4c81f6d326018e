package dev.vibecoder.jobs.embed;

import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.store.CodeChunkTable;
import dev.vibecoder.store.IngestIssueTable;
import dev.vibecoder.store.ProjectIndexTable;
import org.springframework.stereotype.Component;

/** What an index is written to, and who is told. */
@Component
record IndexTables(
    CodeChunkTable chunks,
    ProjectIndexTable indexes,
    IngestIssueTable issues,
    ProgressListener progress) {}
