package dev.vibecoder.search;

import dev.vibecoder.domain.code.SymbolKind;
import dev.vibecoder.store.ChunkHit;
import dev.vibecoder.store.FileChunks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a page of results. Each file shows its best place first; a file shows another only where
 * the page would not be full otherwise.
 */
final class Answering {

  private final Retrieval retrieval;
  private final FileChunks chunks;

  Answering(Retrieval retrieval, FileChunks chunks) {
    this.retrieval = retrieval;
    this.chunks = chunks;
  }

  /** A place of a file. */
  private record Place(RankedFile file, Passage passage) {}

  /** One more than the page holds tells whether there is another page. */
  static int wanted(SearchQuestion question, int offset) {
    return offset + question.limit() + 1;
  }

  SearchAnswer answer(Asked asked, Stages stages) {
    int wanted = wanted(asked.question(), asked.offset());
    Pools pools = retrieval.of(asked, wanted, stages);
    List<RankedFile> files = Fusion.rank(asked, pools);
    for (int depth = 4 * wanted; files.size() < wanted && !pools.exhausted(); depth *= 4) {
      pools = retrieval.of(asked, depth, stages);
      files = Fusion.rank(asked, pools);
    }
    var contents = new Contents(asked, chunks);
    var share = new WordShare(asked, pools.texts().frequencies());
    List<RankedFile> ordered = reread(asked, share, files, contents, stages);
    List<Place> places = places(asked, share, ordered, contents, wanted, stages);
    List<SearchHit> hits =
        places.stream().limit(asked.question().limit()).map(place -> hit(asked, place)).toList();
    String next =
        places.size() > asked.question().limit()
            ? Cursor.after(asked.question(), asked.wanted())
            : null;
    return new SearchAnswer(asked.scope().generation().model(), hits, next, plan(asked, stages));
  }

  private static List<RankedFile> reread(
      Asked asked, WordShare share, List<RankedFile> files, Contents contents, Stages stages) {
    if (!asked.byWords()) {
      return files;
    }
    List<RankedFile> best = files.subList(0, Math.min(Rereading.FILES, files.size()));
    return stages.run(
        "rereading",
        () -> new Rereading(asked, share).reorder(files, contents.read(best)),
        found -> "neighbouring words in the best files",
        found -> best.size());
  }

  /** The places of the page and the one after it. */
  private static List<Place> places(
      Asked asked,
      WordShare share,
      List<RankedFile> files,
      Contents contents,
      int wanted,
      Stages stages) {
    boolean oneEach = files.size() >= wanted;
    List<RankedFile> shown = oneEach ? files.subList(asked.offset(), wanted) : files;
    stages.run(
        "passages",
        () -> contents.read(shown),
        found -> "best places of the files",
        found -> shown.size());
    var passages = new Passages(asked, share);
    List<List<Place>> byFile = new ArrayList<>();
    for (RankedFile file : shown) {
      byFile.add(
          passages.of(contents.of(file.file()), file.definition()).stream()
              .map(passage -> new Place(file, passage))
              .toList());
    }
    List<Place> places = inRounds(byFile, oneEach ? 1 : wanted);
    return oneEach ? places : places.stream().skip(asked.offset()).toList();
  }

  private static List<Place> inRounds(List<List<Place>> byFile, int rounds) {
    int longest = byFile.stream().mapToInt(List::size).max().orElse(0);
    List<Place> places = new ArrayList<>();
    for (int round = 0; round < Math.min(rounds, longest); round++) {
      for (List<Place> file : byFile) {
        if (round < file.size()) {
          places.add(file.get(round));
        }
      }
    }
    return places;
  }

  private static SearchHit hit(Asked asked, Place place) {
    ChunkHit first = place.passage().first();
    String text = place.passage().text();
    ChunkHit best = place.passage().best();
    String kind = best.kind();
    return new SearchHit(
        first.id(),
        asked.projects().getOrDefault(first.projectId(), ""),
        first.path(),
        first.startLine(),
        place.passage().last().endLine(),
        best.symbol(),
        kind == null ? null : SymbolKind.valueOf(kind),
        first.language(),
        first.commitSha(),
        place.file().score(),
        place.file().parts(),
        text,
        Marks.of(text, asked.words().weights().keySet()));
  }

  private static @Nullable SearchPlan plan(Asked asked, Stages stages) {
    return asked.question().explain()
        ? new SearchPlan(
            asked.scope().generation().id(),
            asked.scope().generation().chunker(),
            List.copyOf(asked.words().weights().keySet()),
            stages.all())
        : null;
  }
}
