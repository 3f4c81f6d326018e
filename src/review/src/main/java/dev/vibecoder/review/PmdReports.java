package dev.vibecoder.review;

import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Sources;
import dev.vibecoder.review.blob.BlobCache;
import dev.vibecoder.review.pmd.PmdAnalyser;
import dev.vibecoder.review.pmd.PmdReport;
import dev.vibecoder.review.pmd.PmdRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What PMD says of files, by all its rules of a rule set at once; each content is analysed once,
 * and PMD is loaded when there is a first one.
 */
final class PmdReports {

  private static final long CAPACITY = 500_000;
  private static final int WEIGHT = 8;

  private final int maxBytes;
  private final List<PmdRule> rules = new ArrayList<>();
  private final BlobCache<PmdReport> reports =
      new BlobCache<>(CAPACITY, report -> WEIGHT + report.violations().size());
  private volatile @Nullable PmdAnalyser analyser;

  /**
   * @param maxBytes most bytes of a file that is analysed
   */
  PmdReports(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Adds a rule; only before the first report. */
  void add(PmdRule rule) {
    rules.add(rule);
  }

  List<PmdRule> rules() {
    return List.copyOf(rules);
  }

  /**
   * What PMD says of a file as it is after the change.
   *
   * @throws IllegalArgumentException when PMD has no such rule as was added
   */
  PmdReport after(ChangedFile file, Sources sources) {
    return of(file, file.blobAfter(), sources);
  }

  /** What PMD says of a file as it was before the change. */
  PmdReport before(ChangedFile file, Sources sources) {
    return of(file, file.blobBefore(), sources);
  }

  private PmdReport of(ChangedFile file, @Nullable String blob, Sources sources) {
    String language = Source.languageOf(file.file());
    if (blob == null || !analyser().reads(language)) {
      return new PmdReport(List.of(), null);
    }
    return reports.get(blob, language, () -> analysed(blob, language, sources));
  }

  private PmdReport analysed(String blob, String language, Sources sources) {
    Optional<String> text = sources.text(blob, maxBytes);
    return text.isPresent()
        ? analyser().analyse(language, text.get())
        : new PmdReport(List.of(), "too large, or no text");
  }

  private PmdAnalyser analyser() {
    PmdAnalyser loaded = analyser;
    if (loaded == null) {
      synchronized (rules) {
        loaded = analyser;
        if (loaded == null) {
          loaded = new PmdAnalyser(rules);
          analyser = loaded;
        }
      }
    }
    return loaded;
  }
}
