package dev.vibecoder.bench.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocQuestionsTest {

  @Test
  void cutsJavadocAboveAnnotationsAndLeavesTheLicenceAlone() {
    var file =
        new SourceFile(
            "src/Shelf.java",
            """
            /** Copyright of somebody who is not documented. */
            package shelf;

            /**
             * Keeps {@link Book}s in the order in which {@code they} came. More of it.
             *
             * @since 1
             */
            @Deprecated
            public class Shelf {
              /** Counts all books that stand here now. */
              public int size() {
                return 0;
              }
            }
            """);

    assertThat(sentences(file))
        .containsExactly(
            "Keeps Books in the order in which they came", "Counts all books that stand here now");
    assertThat(cut(file))
        .isEqualTo(
            """
            /** Copyright of somebody who is not documented. */
            package shelf;

            @Deprecated
            public class Shelf {
              public int size() {
                return 0;
              }
            }
            """);
  }

  @Test
  void leavesSomethingInABodyThatWasItsDocstring() {
    var file =
        new SourceFile(
            "shelf.py",
            """
            class Empty(Exception):
                \"\"\"Raised when nothing is left
                on the shelf.

                :param x: not this\"\"\"

            def size(
                shelf,
            ):
                '''Counts the books of the :class:`~shelf.Shelf` given.'''
                return 0
            """);

    assertThat(sentences(file))
        .containsExactly(
            "Raised when nothing is left on the shelf",
            "Counts the books of the shelf.Shelf given");
    assertThat(cut(file))
        .isEqualTo(
            """
            class Empty(Exception):
                pass

            def size(
                shelf,
            ):
                return 0
            """);
  }

  @Test
  void takesTheLinesAboveAGoDefinitionOnly() {
    var file =
        new SourceFile(
            "shelf.go",
            """
            package shelf

            // This one stands alone.

            // Size counts the books
            // of a shelf. And more.
            func (s *Shelf) Size() int {
            \t// not a definition
            \treturn 0
            }
            """);

    assertThat(sentences(file)).containsExactly("Size counts the books of a shelf");
    assertThat(cut(file)).contains("stands alone").doesNotContain("counts", "And more");
  }

  private static List<String> sentences(SourceFile file) {
    return DocComments.of(file).stream().map(DocComment::sentence).toList();
  }

  private static String cut(SourceFile file) {
    return DocQuestions.cut(file, DocComments.of(file));
  }
}
