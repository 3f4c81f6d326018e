package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.store.report.NightTotals;
import dev.vibecoder.store.report.ProjectTotals;
import dev.vibecoder.testkit.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnreachableCommitIT {

  private static final ReviewScope SCOPE = new ReviewScope("r", "static", null);

  private static final Instant SINCE = Instant.parse("2024-01-01T00:00:00Z");

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private StoreFixture store;
  private UUID project;

  @BeforeEach
  void addCommits() {
    store = new StoreFixture(DATABASE);
    UUID owner = store.table(UserTable.class).findOrAdd("ann@example.org", "Ann").id();
    RepositoryUrl url = RepositoryUrl.parse("https://example.org/" + UUID.randomUUID());
    project =
        store
            .table(ProjectTable.class)
            .findOrAdd(owner, new NewProject(url, "bound", SINCE, true))
            .id();
    DATABASE.execute(
        """
        INSERT INTO commits (id, project_id, sha, message, author, author_email, authored_at, committer, committer_email,
                             committed_at, branch, parents, files_changed, additions, deletions, unreachable_since)
        SELECT gen_random_uuid(), '%s', repeat(n::text, 40), 'm', 'a', 'a', now(), 'c', 'c', now(), 'main', '{}', 0, 0, 0,
               CASE WHEN n = 3 THEN now() END
        FROM generate_series(1, 3) n
        """
            .formatted(project));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void waitsForNoReviewUntilItIsReachedAgain() {
    ReviewTable reviews = store.table(ReviewTable.class);

    assertThat(reviews.pending(project, SCOPE, null, 10))
        .extracting(CommitKey::sha)
        .containsExactlyInAnyOrder("1".repeat(40), "2".repeat(40));
    assertThat(reviews.countPending(project, SCOPE)).isEqualTo(2);

    DATABASE.execute("UPDATE commits SET unreachable_since = NULL");
    assertThat(reviews.countPending(project, SCOPE)).isEqualTo(3);
  }

  @Test
  void isCountedApartFromThoseThatAreThere() {
    ProjectTotals totals = store.table(NightTotals.class).of(project, Instant.EPOCH);

    assertThat(totals.commits()).isEqualTo(2);
    assertThat(totals.unreachableCommits()).isEqualTo(1);
    assertThat(totals.ingestSince()).isEqualTo(SINCE);
  }
}
