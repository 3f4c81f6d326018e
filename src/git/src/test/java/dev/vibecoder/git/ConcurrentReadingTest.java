package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.Commit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentReadingTest {

  @TempDir Path folder;

  @Test
  void readsTheSameFromManyThreadsAsFromOne() throws Exception {
    try (var fixture = new ClonedFixture(folder)) {
      var shas = new ArrayList<String>();
      for (int i = 0; i < 150; i++) {
        shas.add(
            fixture
                .origin
                .commit("main")
                .file("f" + i % 7, ("line " + i + "\n").repeat(i))
                .create());
      }
      try (Clone clone = fixture.synced()) {
        List<Commit> alone = shas.stream().map(clone::commit).toList();
        var threads = Executors.newFixedThreadPool(4);
        var together =
            threads.invokeAll(
                IntStream.range(0, 4)
                    .<Callable<List<Commit>>>mapToObj(
                        i -> () -> shas.stream().map(clone::commit).toList())
                    .toList());
        for (var result : together) {
          assertThat(result.get()).isEqualTo(alone);
        }
        threads.shutdown();
      }
    }
  }
}
