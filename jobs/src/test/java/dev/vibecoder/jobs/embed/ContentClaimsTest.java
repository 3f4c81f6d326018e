package dev.vibecoder.jobs.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ContentClaimsTest {

  private final ContentClaims claims = new ContentClaims();

  @Test
  void givesAContentToOneOfManyAtOnce() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Claim>> wanting = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        Object owner = new Object();
        wanting.add(() -> claims.claim(1, "same", owner));
      }
      List<Claim> given = new ArrayList<>();
      for (Future<Claim> each : threads.invokeAll(wanting)) {
        given.add(each.get());
      }
      assertThat(given).containsOnly(given.get(0));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void keepsGenerationsApart() {
    assertThat(claims.claim(1, "same", this)).isNotSameAs(claims.claim(2, "same", this));
  }

  @Test
  void letsWhoeverWaitsGoOnWhenAClaimIsGivenUp() {
    Claim first = claims.claim(1, "same", "first");

    claims.release(first);

    assertThatThrownBy(first::await).isInstanceOf(ExecutionException.class);
    assertThat(claims.claim(1, "same", "second").isOf("second")).isTrue();
  }

  @Test
  void replacesAClaimWhoseOwnerFailedAndLeavesTheNewOneToIt() {
    Claim failed = claims.claim(1, "same", "first");
    failed.fail(new IllegalStateException("no quota"));
    Claim next = claims.claim(1, "same", "second");

    claims.release(failed);

    assertThat(claims.claim(1, "same", "third")).isSameAs(next);
  }

  @Test
  void stillGivesAResultToThoseWhoWaitWhenItIsReleased() throws Exception {
    Claim claim = claims.claim(1, "same", "first");
    claim.settle(new ClaimResult.Found(new float[] {1}, null, 3, 0));

    claims.release(claim);

    assertThat(claim.await()).isInstanceOf(ClaimResult.Found.class);
    assertThat(claim.vector()).isPresent();
  }
}
