package dev.vibecoder.bench.risk;

import dev.vibecoder.domain.review.FixMessages;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Labels commits by SZZ (Śliwerski, Zimmermann, Zeller 2005): fixes are known by their message, and
 * the meaningful lines of product code that they remove or replace are blamed on who wrote them.
 * Beside them a placebo: as many meaningful lines of the same files, drawn at random.
 */
final class Szz {

  /** A commit that changes more files of the product is no repair of one fault. */
  private static final int MOST_FILES = 20;

  private static final long SEED = 20_261_123;

  private final GitText git;
  private final Set<String> inducing = ConcurrentHashMap.newKeySet();
  private final Set<String> placebo = ConcurrentHashMap.newKeySet();
  private final Set<String> anywhere = ConcurrentHashMap.newKeySet();
  private final AtomicInteger fixes = new AtomicInteger();
  private final AtomicInteger unread = new AtomicInteger();

  private Szz(GitText git) {
    this.git = git;
  }

  static Labels labels(GitText git, List<PastCommit> commits) {
    var szz = new Szz(git);
    commits.parallelStream()
        .filter(commit -> FixMessages.matches(commit.message()))
        .forEach(fix -> szz.add(fix.sha()));
    return new Labels(
        Set.copyOf(szz.inducing),
        Set.copyOf(szz.placebo),
        Set.copyOf(szz.anywhere),
        szz.fixes.get(),
        szz.unread.get());
  }

  private void add(String fix) {
    try {
      List<FixedFile> files = FixedFiles.of(git, fix);
      long product = files.stream().filter(FixedFile::product).count();
      if (product == 0 || product > MOST_FILES) {
        return;
      }
      for (FixedFile file : files) {
        blame(file);
      }
      fixes.incrementAndGet();
    } catch (IOException e) {
      unread.incrementAndGet();
    }
  }

  private void blame(FixedFile file) throws IOException {
    Blame blame = Blame.before(git, file.fix(), file.path());
    file.lines().stream().forEach(line -> anywhere.add(blame.commit(line)));
    if (file.product()) {
      file.lines().stream().forEach(line -> inducing.add(blame.commit(line)));
      addRandom(file, blame);
    }
  }

  private void addRandom(FixedFile file, Blame blame) {
    List<Integer> lines = blame.meaningful();
    var random = new Random(SEED ^ (31L * file.fix().hashCode() + file.path().hashCode()));
    for (int i = 0; i < file.lines().cardinality() && !lines.isEmpty(); i++) {
      placebo.add(blame.commit(lines.get(random.nextInt(lines.size()))));
    }
  }
}
