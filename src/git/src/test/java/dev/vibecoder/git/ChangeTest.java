package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeTest {

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

  private Change change(String sha) {
    try (Clone clone = fixture.synced()) {
      return clone.change(sha);
    }
  }

  @Test
  void holdsTheAddedLinesWithTheirNumbers() {
    fixture.origin.commit("main").file("a", "one\ntwo\nthree\nfour\n").create();
    String sha =
        fixture
            .origin
            .commit("main")
            .message("Why\n")
            .file("a", "zero\r\none\ntwo\n3\nfour\nfive")
            .create();

    Change change = change(sha);

    assertThat(change.message()).isEqualTo("Why\n");
    assertThat(change.merge()).isFalse();
    assertThat(change.files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.addedLines())
                  .containsExactly(
                      new AddedLine(1, "zero"), new AddedLine(4, "3"), new AddedLine(6, "five"));
              assertThat(file.removedLines()).containsExactly("three");
              assertThat(file.size()).isEqualTo(25);
              assertThat(file.truncated()).isFalse();
              assertThat(file.file().additions()).isEqualTo(3);
              assertThat(file.file().deletions()).isOne();
            });
  }

  @Test
  void holdsTheLinesOfAFileThatIsGone() {
    fixture.origin.commit("main").file("a", "one\r\ntwo").file("b", "").create();
    String sha = fixture.origin.commit("main").delete("a").create();

    assertThat(change(sha).files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.addedLines()).isEmpty();
              assertThat(file.removedLines()).containsExactly("one", "two");
            });
  }

  @Test
  void readsTheOtherFilesWhenTheTextOfOneIsMissing() throws IOException {
    String sha = fixture.origin.commit("main").file("kept", "1\n").file("lost", "2\n").create();
    String blob = blob("2\n");
    Path object = Path.of("objects", blob.substring(0, 2), blob.substring(2));
    Files.delete(fixture.origin.path().resolve(object));

    assertThat(change(sha).files())
        .extracting(file -> file.file().path(), file -> file.addedLines().size(), ChangedFile::size)
        .containsExactly(tuple("kept", 1, 2L), tuple("lost", 0, 0L));
  }

  @Test
  void cutsLongLinesAndLongFilesAndSaysSo() {
    String sha =
        fixture
            .origin
            .commit("main")
            .file("long-line", "ü".repeat(AddedLine.LONGEST + 1) + "\n")
            .file("many-lines", "x\n".repeat(5_001))
            .file("fits", "y".repeat(AddedLine.LONGEST) + "\n" + "x\n".repeat(4_999))
            .file("binary", new byte[3])
            .create();

    Change change = change(sha);

    assertThat(change.files())
        .extracting(file -> file.file().path(), ChangedFile::truncated, f -> f.addedLines().size())
        .containsExactly(
            tuple("binary", false, 0),
            tuple("fits", false, 5_000),
            tuple("long-line", true, 1),
            tuple("many-lines", true, 5_000));
    assertThat(change.files().get(0).size()).isEqualTo(3);
    assertThat(change.files().get(2).addedLines().get(0).text()).hasSize(AddedLine.LONGEST);
  }

  @Test
  void hasTheFilesOfTheCommit() {
    fixture.origin.commit("main").file("a", "1\n2\n3\n").file("b", "x\n").create();
    String sha = fixture.origin.commit("main").move("a", "c").delete("b").create();

    assertThat(change(sha).files().stream().map(ChangedFile::file).toList())
        .isEqualTo(fixture.commit(sha).files());
  }

  @Test
  void namesTheContentBeforeAndAfter() {
    fixture.origin.commit("main").file("a", "1\n").file("b", "x\n").create();
    String sha =
        fixture.origin.commit("main").file("a", "2\n").delete("b").file("c", new byte[3]).create();

    assertThat(change(sha).files())
        .extracting(file -> file.file().path(), ChangedFile::blobBefore, ChangedFile::blobAfter)
        .containsExactly(
            tuple("a", blob("1\n"), blob("2\n")),
            tuple("b", blob("x\n"), null),
            tuple("c", null, blob("\0\0\0")));
  }

  @Test
  void readsTheTextOfABlobUnlessThereIsNone() throws IOException {
    fixture
        .origin
        .commit("main")
        .file("a", "grün\n")
        .file("binary", new byte[3])
        .file("lost", "2\n")
        .create();
    String lost = blob("2\n");
    Path object = Path.of("objects", lost.substring(0, 2), lost.substring(2));
    Files.delete(fixture.origin.path().resolve(object));

    try (Clone clone = fixture.synced()) {
      assertThat(clone.text(blob("grün\n"), 6)).contains("grün\n");
      assertThat(clone.text(blob("grün\n"), 5)).isEmpty();
      assertThat(clone.text(blob("\0\0\0"), 100)).isEmpty();
      assertThat(clone.text(lost, 100)).isEmpty();
      assertThat(clone.text("no id", 100)).isEmpty();
    }
  }

  private static String blob(String text) {
    return new ObjectInserter.Formatter()
        .idFor(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8))
        .name();
  }
}
