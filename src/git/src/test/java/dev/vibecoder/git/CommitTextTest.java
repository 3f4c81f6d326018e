package dev.vibecoder.git;

import static dev.vibecoder.git.ClonedFixture.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.Commit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commits that git itself would not write. */
class CommitTextTest {

  private static final String WHO = "Ada <ada@example.org> 1700000000 +0100";

  @TempDir Path folder;
  private ClonedFixture fixture;

  @BeforeEach
  void script() {
    fixture = new ClonedFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Commit read(String headers, byte[] message) {
    var raw = new ByteArrayOutputStream();
    raw.writeBytes(("tree " + fixture.origin.rawTree() + "\n").getBytes(StandardCharsets.UTF_8));
    raw.writeBytes(headers.getBytes(StandardCharsets.UTF_8));
    raw.writeBytes(new byte[] {'\n'});
    raw.writeBytes(message);
    String sha = fixture.origin.rawCommit(raw.toByteArray());
    fixture.origin.branch("main", sha);
    return fixture.commit(sha);
  }

  private Commit read(String headers, String message) {
    return read(headers, message.getBytes(StandardCharsets.UTF_8));
  }

  private static String signed(String author) {
    return "author " + author + "\ncommitter " + WHO + "\n";
  }

  @Test
  void keepsAnHonestCommitAsItIs() {
    Commit commit = read(signed("Grace <g@example.org> 1600000000 -0800"), "Fix 🐛\n\nBody\n");

    assertThat(commit.message()).isEqualTo("Fix 🐛\n\nBody\n");
    assertThat(commit.subject()).isEqualTo("Fix 🐛");
    assertThat(commit.author().name()).isEqualTo("Grace");
    assertThat(commit.author().email()).isEqualTo("g@example.org");
    assertThat(commit.author().when()).isEqualTo(Instant.ofEpochSecond(1_600_000_000));
    assertThat(commit.committer().when()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
    assertThat(commit.aiAgent()).isNull();
    assertThat(commit.notes()).isEmpty();
  }

  @Test
  void replacesNul() {
    Commit commit = read(signed("A\0da <a\0@b> 1 +0000"), "a\0b");

    assertThat(commit.message()).isEqualTo("a\uFFFDb");
    assertThat(commit.author().name() + commit.author().email()).doesNotContain("\0");
    assertThat(reasons(commit.notes())).contains("NUL_IN_MESSAGE", "NUL_IN_AUTHOR");
  }

  @Test
  void readsACommitWithoutAuthorOrCommitterOrAnything() {
    assertThat(read("committer " + WHO + "\n", "m").author().when())
        .isEqualTo(Instant.ofEpochSecond(1_700_000_000));
    assertThat(reasons(read("committer " + WHO + "\n", "m").notes())).contains("AUTHOR_MISSING");
    assertThat(reasons(read("", "m").notes())).contains("AUTHOR_MISSING", "COMMITTER_MISSING");
    String bare = fixture.origin.rawCommit(new byte[0]);
    fixture.origin.branch("main", bare);
    assertThat(reasons(fixture.commit(bare).notes())).contains("TREE_MISSING");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1970-01-01T00:00:00Z,",
    "-86400, 1969-12-31T00:00:00Z,",
    "4102444800, 2100-01-01T00:00:00Z,",
    "18446744073709551615, 9999-12-31T23:59:59Z, AUTHOR_DATE_OUT_OF_RANGE",
    "99999999999999, 9999-12-31T23:59:59Z, AUTHOR_DATE_OUT_OF_RANGE",
    "-99999999999999999999999, 0001-01-01T00:00:00Z, AUTHOR_DATE_OUT_OF_RANGE",
    "now, 1970-01-01T00:00:00Z, AUTHOR_DATE_MISSING"
  })
  void keepsDatesWithinTheRangeOfADatabase(
      String seconds, Instant expected, @Nullable String note) {
    Commit commit = read(signed("A <a@b> " + seconds + " +0000"), "m");

    assertThat(commit.author().when()).isEqualTo(expected);
    assertThat(reasons(commit.notes())).isEqualTo(note == null ? List.of() : List.of(note));
  }

  @ParameterizedTest
  @CsvSource({"+9999", "-51800000", "0000", "+01:00", "''"})
  void notesATimeZoneThatIsNone(String zone) {
    Commit commit = read(signed("A <a@b> 1700000000 " + zone), "m");

    assertThat(commit.author().when()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
    assertThat(reasons(commit.notes())).containsExactly("AUTHOR_ZONE_INVALID");
  }

  @Test
  void readsBrokenAddresses() {
    assertThat(read(signed("Ada <a>-<b> 1700000000 +0000"), "m").author().when())
        .isEqualTo(Instant.ofEpochSecond(1_700_000_000));
    assertThat(read(signed(" <> 1700000000 +0000"), "m").author().name()).isEmpty();
    assertThat(reasons(read(signed("no address at all"), "m").notes()))
        .contains("AUTHOR_MALFORMED");
  }

  @Test
  void decodesDeclaredEncodingsAndDoubtsOthers() {
    byte[] latin = "café".getBytes(StandardCharsets.ISO_8859_1);

    Commit declared = read(signed(WHO) + "encoding ISO-8859-1\n", latin);
    Commit japanese =
        read(signed(WHO) + "encoding Shift_JIS\n", "日本".getBytes(Charset.forName("Shift_JIS")));
    Commit undeclared = read(signed(WHO), latin);
    Commit bogus = read(signed(WHO) + "encoding no such thing!\n", "x");

    assertThat(declared.message()).isEqualTo("café");
    assertThat(declared.notes()).isEmpty();
    assertThat(japanese.message()).isEqualTo("日本");
    assertThat(undeclared.message()).isEqualTo("café");
    assertThat(reasons(undeclared.notes())).containsExactly("INVALID_MESSAGE");
    assertThat(reasons(bogus.notes())).containsExactly("ENCODING_UNKNOWN");
  }

  @Test
  void cutsAMessageOfTwentyMegabytesAndALongName() {
    Commit commit = read(signed("n".repeat(100_000) + " <a@b> 1 +0000"), "🐛".repeat(5 << 20));

    assertThat(commit.message()).hasSize(100_000);
    assertThat(Character.isLowSurrogate(commit.message().charAt(99_999))).isTrue();
    assertThat(commit.author().name()).hasSize(1_000);
    assertThat(reasons(commit.notes())).contains("MESSAGE_CUT", "AUTHOR_CUT");
  }

  @Test
  void passesOverSignaturesAndThousandsOfHeaders() {
    String headers =
        "gpgsig -----BEGIN\n parent notreally\n author X <x> 1 +0000\n -----END\n"
            + "x y\n".repeat(5_000);

    Commit commit = read(signed(WHO) + headers, "Co-authored-by: Claude <noreply@anthropic.com>\n");

    assertThat(commit.parents()).isEmpty();
    assertThat(commit.author().name()).isEqualTo("Ada");
    assertThat(commit.aiAgent()).isEqualTo("Claude Code");
    assertThat(commit.notes()).isEmpty();
  }
}
