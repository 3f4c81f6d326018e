package dev.vibecoder.git.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.git.NativeGit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attribute files, read by git and by us. */
class CheckAttrTest {

  private static final String[] NAMES = {"a", "b", "ab", "a.c", "b.h", "a b", "[x]", "a*", "\\a"};
  private static final String[] PIECES = {
    "a",
    "b",
    ".",
    "c",
    "*",
    "*",
    "?",
    "/",
    "/",
    "**",
    "**/",
    "/**",
    "[a-b]",
    "[!a]",
    "[^b]",
    "[]a]",
    "[[:alpha:]]",
    "[[:nope:]]",
    "[a",
    "\\*",
    "\\a",
    "\\\\",
    "ab",
    "x]",
    "[b-]",
    "[\\]]",
    "-"
  };
  private static final String[] STATES = {
    "linguist-generated",
    "-linguist-generated",
    "!linguist-generated",
    "linguist-generated=false",
    "linguist-generated=true",
    "text",
    "-text",
    "linguist-vendored",
    "linguist-generated -text",
    "linguist-vendored=0 linguist-generated",
    "-linguist-generated linguist-generated"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void readsRandomPatternsAsGitDoes(long seed) throws IOException {
    var random = new Random(seed);
    var git = new NativeGit(folder);
    git.run("init", "-q");
    for (int round = 0; round < 20; round++) {
      var text = new StringBuilder();
      for (int rule = 1 + random.nextInt(6); rule > 0; rule--) {
        text.append(pattern(random)).append(' ').append(any(random, STATES)).append('\n');
      }
      List<String> paths = new ArrayList<>();
      for (int path = 0; path < 60; path++) {
        paths.add(path(random));
      }
      assertSame(git, text.toString(), paths);
    }
  }

  @Test
  void readsLinesAsGitDoes() throws IOException {
    var git = new NativeGit(folder);
    git.run("init", "-q");
    String text =
        "\uFEFFa linguist-generated\n"
            + " \t b\tlinguist-generated \r\n"
            + "# c linguist-generated\n"
            + "!d linguist-generated\n"
            + "\"a b\" linguist-generated\n"
            + "\"\\146\\tg\" linguist-generated\n"
            + "\"open linguist-generated\n"
            + "[attr]h linguist-generated\n"
            + "i/ linguist-generated\n"
            + "long linguist-generated "
            + "x".repeat(2_050)
            + "\n"
            + "/k linguist-generated\n"
            + "last linguist-generated";
    assertSame(
        git,
        text,
        List.of("a", "b", "c", "d", "a b", "f\tg", "\"open", "open", "h", "i", "i/x", "long", "k"));
    assertSame(git, text, List.of("x/k", "x/a", "last", "x/last"));
  }

  private void assertSame(NativeGit git, String text, List<String> paths) throws IOException {
    Files.writeString(folder.resolve(".gitattributes"), text);
    String answer =
        git.feed(
            String.join("\0", paths) + "\0",
            "check-attr",
            "--stdin",
            "-z",
            "linguist-generated",
            "linguist-vendored");
    AttributeFile file = AttributeFile.parse(text.getBytes(StandardCharsets.UTF_8));
    String ours =
        paths.stream()
            .map(path -> path + "\0" + shown(file, path))
            .collect(Collectors.joining("\n"));
    String answers = answer.substring(answer.indexOf(paths.get(0) + "\0linguist"));
    assertThat(ours).as(text).isEqualTo(simplified(answers));
  }

  private static String shown(AttributeFile file, String path) {
    LinguistMarks marks = file.over(LinguistMarks.NONE, path, 0, new Effort());
    return marks.generated() + " " + marks.vendored();
  }

  private static String simplified(String answer) {
    String[] fields = answer.split("\0", -1);
    var lines = new ArrayList<String>();
    for (int i = 0; i + 5 < fields.length; i += 6) {
      lines.add(fields[i] + "\0" + mark(fields[i + 2]) + " " + mark(fields[i + 5]));
    }
    return String.join("\n", lines);
  }

  private static Mark mark(String value) {
    return switch (value) {
      case "unspecified" -> Mark.UNSPECIFIED;
      case "unset", "false" -> Mark.OFF;
      default -> Mark.ON;
    };
  }

  private static String pattern(Random random) {
    var pattern = new StringBuilder();
    for (int piece = 1 + random.nextInt(5); piece > 0; piece--) {
      pattern.append(any(random, PIECES));
    }
    return pattern.toString();
  }

  private static String path(Random random) {
    var path = new StringBuilder(any(random, NAMES));
    for (int depth = random.nextInt(4); depth > 0; depth--) {
      path.append('/').append(any(random, NAMES));
    }
    return path.toString();
  }

  private static String any(Random random, String[] choice) {
    return choice[random.nextInt(choice.length)];
  }
}
