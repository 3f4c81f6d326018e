package dev.vibecoder.bench;

import dev.vibecoder.domain.code.FileRole;
import dev.vibecoder.review.RuleSet;
import dev.vibecoder.review.pmd.PmdAnalyser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many Java files a second PMD judges by the rules of reviews: from a cold start, which loads
 * PMD and its rules, and then again. The files are those that reviews read, in an order drawn once.
 *
 * <p>Arguments: REPOSITORY [FILES]
 */
public final class PmdBench {

  private static final int ROUNDS = 3;

  private final List<String> texts;
  private final int threads = Runtime.getRuntime().availableProcessors();

  private PmdBench(List<String> texts) {
    this.texts = texts;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("PmdBench REPOSITORY [FILES]", arguments);
    List<String> texts = javaTexts(HeadFiles.of(given.path(0)).texts());
    int files = Math.min(given.number(1, 500), texts.size());
    new PmdBench(List.copyOf(texts.subList(0, files))).run();
  }

  private static List<String> javaTexts(Map<String, String> byPath) {
    var texts = new ArrayList<String>();
    byPath.forEach(
        (path, text) -> {
          if (path.endsWith(".java") && !FileRole.isOfTests(path)) {
            texts.add(text);
          }
        });
    Collections.shuffle(texts, new Random(1));
    return texts;
  }

  private void run() throws Exception {
    Duration cpu = cpu();
    long start = System.nanoTime();
    var pmd = new PmdAnalyser(RuleSet.bundled().pmdRules());
    print("loading", 0, start, cpu, "");
    for (int round = 1; round <= ROUNDS; round++) {
      var found = new AtomicInteger();
      Threads.share(
          threads, texts, text -> found.addAndGet(pmd.analyse("Java", text).violations().size()));
      String name = round == 1 ? "cold, with loading" : "warm";
      print(name, texts.size(), start, cpu, "%,d found".formatted(found.get()));
      cpu = cpu();
      start = System.nanoTime();
    }
  }

  private void print(String name, int files, long start, Duration cpu, String note) {
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = cpu().minus(cpu).toNanos() / 1e9;
    System.out.printf(
        "%-20s %,6d files, %d threads: %6.2f s, %6.2f CPU s; %5.0f files/s, %5.0f per CPU second  %s%n",
        name, files, threads, seconds, cpuSeconds, files / seconds, files / cpuSeconds, note);
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
