package dev.vibecoder.bench.risk;

import dev.vibecoder.review.risk.FixMessages;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Labels by SZZ: a commit that wrote a line which a fixing commit removed or replaced is said to
 * have brought the fault in. Beside them a placebo: as many other meaningful lines of the same
 * file, drawn at random, blamed in place of the fixed ones.
 *
 * @param fixes fixing commits that lines could be blamed for
 */
public record Labels(Set<String> inducing, Set<String> placebo, int fixes) {

  /** A commit that changes more files of the product is no repair of one fault. */
  private static final int MOST_FILES = 20;

  private static final long SEED = 20_261_123;

  static Labels of(GitText git, List<PastCommit> commits, Sharing sharing) throws Exception {
    List<String> fixes =
        commits.stream()
            .filter(commit -> FixMessages.matches(commit.subject()))
            .map(PastCommit::sha)
            .toList();
    Map<String, List<FixedFile>> byFix =
        FixedFiles.of(git, fixes).stream().collect(Collectors.groupingBy(FixedFile::fix));
    byFix.values().removeIf(files -> files.size() > MOST_FILES);
    Set<String> inducing = ConcurrentHashMap.newKeySet();
    Set<String> placebo = ConcurrentHashMap.newKeySet();
    sharing.share(
        byFix.values().stream().flatMap(List::stream).toList(),
        file -> {
          Blame blame = Blame.before(git, file.fix(), file.path());
          file.lines().stream().forEach(line -> inducing.add(blame.commits().get(line - 1)));
          addRandom(file, blame, placebo);
        });
    return new Labels(new HashSet<>(inducing), new HashSet<>(placebo), byFix.size());
  }

  private static void addRandom(FixedFile file, Blame blame, Set<String> placebo) {
    var random = new Random(SEED ^ (31L * file.fix().hashCode() + file.path().hashCode()));
    List<Integer> lines = blame.meaningful();
    for (int i = 0; i < file.lines().cardinality() && !lines.isEmpty(); i++) {
      placebo.add(blame.commits().get(lines.get(random.nextInt(lines.size())) - 1));
    }
  }

  /** Shares work out among threads. */
  public interface Sharing {
    void share(List<FixedFile> items, Work work) throws Exception;
  }

  /** Work on one file. */
  public interface Work {
    void on(FixedFile file);
  }
}
