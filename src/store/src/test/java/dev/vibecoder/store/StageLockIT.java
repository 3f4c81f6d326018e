package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.store.server.DatabaseUrl;
import dev.vibecoder.store.server.DirectConnections;
import dev.vibecoder.testkit.TestDatabase;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StageLockIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final StageLock locks =
      new StageLock(new DirectConnections(DatabaseUrl.parse("test", DATABASE.url())));
  private final UUID project = UUID.randomUUID();

  @Test
  void letsASecondOneWaitAndTellsItSo() throws Exception {
    var busy = new CountDownLatch(1);
    StageLock.Held first = locks.acquire(project, Stage.INGEST, () -> {});
    CompletableFuture<StageLock.Held> second =
        CompletableFuture.supplyAsync(() -> locks.acquire(project, Stage.INGEST, busy::countDown));

    assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(second).isNotDone();
    first.close();
    second.get(10, TimeUnit.SECONDS).close();
  }

  @Test
  void keepsStagesAndProjectsApart() {
    try (var one = locks.acquire(project, Stage.INGEST, () -> fail());
        var stage = locks.acquire(project, Stage.REVIEW, () -> fail());
        var other = locks.acquire(UUID.randomUUID(), Stage.INGEST, () -> fail())) {
      assertThat(one).isNotSameAs(stage).isNotSameAs(other);
    }
  }

  @Test
  void isFreedWhenItsSessionDies() throws Exception {
    StageLock.Held dead = locks.acquire(project, Stage.EMBED, () -> {});
    DATABASE.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND application_name = 'vibe EMBED lock'");

    CompletableFuture.supplyAsync(() -> locks.acquire(project, Stage.EMBED, () -> {}))
        .get(10, TimeUnit.SECONDS)
        .close();
    dead.close();
  }

  private static void fail() {
    throw new AssertionError("nobody else holds it");
  }
}
