package dev.vibecoder.jobs.embed;

import dev.vibecoder.git.Clone;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.jobs.IndexSettings;
import dev.vibecoder.jobs.step.AheadReader;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.Workers;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.source.IndexFilter;
import dev.vibecoder.store.CodeChunkTable;
import dev.vibecoder.store.PastChange;
import dev.vibecoder.store.PastChanges;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Makes the reader of a run. */
@Component
class IndexReaders {

  /** A worker never waits while the step writes a chunk of files. */
  private static final int TEXTS_PER_WORKER = 64;

  private final Workspace workspace;
  private final IndexedHead head;
  private final IndexFilter filter;
  private final PastChanges changes;
  private final ContentClaims claims;
  private final CodeChunkTable chunks;
  private final Workers workers;
  private final CallThreads threads;
  private final ProgressListener progress;

  IndexReaders(
      Workspace workspace,
      IndexedHead head,
      IndexSettings settings,
      PastChanges changes,
      ContentClaims claims,
      CodeChunkTable chunks,
      Workers workers,
      CallThreads threads,
      ProgressListener progress) {
    this.workspace = workspace;
    this.head = head;
    this.filter = new IndexFilter(settings.files());
    this.changes = changes;
    this.claims = claims;
    this.chunks = chunks;
    this.workers = workers;
    this.threads = threads;
    this.progress = progress;
  }

  IndexReader of(EmbedRun run) {
    IndexTarget target = run.target();
    var vectors = new RunVectors(target.index(), claims, chunks, calls(run));
    return new IndexReader(
        files(run),
        vectors,
        textsAhead(target.embedder()),
        why -> progress.noted(run.label(), why));
  }

  private AheadReader<IndexKey, Prepared> files(EmbedRun run) {
    Clone clone = workspace.open(run.project().id());
    var past = new ConcurrentHashMap<String, PastChange>();
    var files = new FilePreparation(clone, filter, run.target().cutter(), past);
    return new AheadReader<>(
        () -> {
          IndexSource source =
              head.compare(run.project(), run.head(), clone, run.target().index(), filter);
          past.putAll(changes.of(run.project().id(), source.changed()));
          progress.started(run.label(), source.size(), "files");
          return source;
        },
        files::of,
        workers,
        1,
        workers.count() * 8);
  }

  private ModelCalls calls(EmbedRun run) {
    IndexTarget target = run.target();
    if (target.embedder().model().local()) {
      return new LocalCalls(target.embedder(), workers);
    }
    return new PaidCalls(target.embedder(), run.ledger(), threads);
  }

  private int textsAhead(Embedder embedder) {
    return embedder.model().local()
        ? workers.count() * TEXTS_PER_WORKER
        : threads.count() * embedder.limits().texts() * 2;
  }
}
