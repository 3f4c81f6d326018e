package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.people.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailmapTest {

  private static final String[] NAMES = {
    "Ada", "ada", "Ada B.", "Zoë", "", " ", "x  y", "#Ada", "Ünal", "ünal", "\tTab", "A>B"
  };
  private static final String[] EMAILS = {"a@x", "A@x", "b@x", "a@X ", " a@x", "", "é@x", "É@x"};
  private static final String[] NOISE = {
    "",
    "# a comment <a@x>",
    "no address",
    "open <a@x",
    "<",
    "> <",
    "\r",
    "Ada <a@x>\r",
    "Ada <a@x> # x"
  };

  @TempDir Path folder;

  /** The four forms, in wild mixtures, asked of git and of us. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void namesWhomGitNames(long seed) throws IOException {
    var random = new Random(seed);
    var git = new NativeGit(folder);
    git.run("init", "-q");
    for (int round = 0; round < 15; round++) {
      var text = new StringBuilder();
      for (int line = random.nextInt(14); line > 0; line--) {
        text.append(line(random)).append('\n');
      }
      Files.writeString(folder.resolve(".mailmap"), text);
      Mailmap mailmap = Mailmap.parse("", text.toString().getBytes(StandardCharsets.UTF_8));
      var people = new ArrayList<String>();
      var ours = new ArrayList<String>();
      for (String name : List.of("Ada", "ADA", "Ada B.", "Zoë", "zoë", "ünal", "Ünal", "x  y")) {
        for (String email : List.of("a@x", "A@X", "b@x", "é@x", "É@x", "c@x")) {
          people.add(name + " <" + email + ">");
          Person person = mailmap.personOf(name, email);
          ours.add((person.name() + " <" + person.email() + ">").strip());
        }
      }
      String answer = git.feed(String.join("\n", people) + "\n", "check-mailmap", "--stdin");
      String gits =
          new String(answer.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      assertThat(ours).as(text.toString()).isEqualTo(List.of(gits.split("\n")));
    }
  }

  private static String line(Random random) {
    if (random.nextInt(6) == 0) {
      return any(random, NOISE);
    }
    String proper = any(random, NAMES) + " <" + any(random, EMAILS) + ">";
    boolean twice = random.nextInt(3) > 0;
    return twice ? proper + any(random, NAMES) + " <" + any(random, EMAILS) + ">" : proper;
  }

  private static String any(Random random, String[] choice) {
    return choice[random.nextInt(choice.length)];
  }

  @Test
  void agreesWithGitsLog() {
    try (var fixture = new ClonedFixture(folder)) {
      String map = "Ada Byron <ada@proper.org> <ada@old.org>\n<grace@proper.org> <g@navy.mil>\n";
      fixture.origin.commit("main").by("ada <ADA@old.org>").file("a", "1\n").create();
      fixture.origin.commit("main").by("Grace <g@navy.mil>").file("a", "2\n").create();
      fixture.origin.commit("main").by("Alan <alan@x.org>").file(".mailmap", map).create();
      var git = new NativeGit(fixture.origin.path());
      String tip = fixture.origin.tip("main").orElseThrow();
      String gits =
          git.run("-c", "mailmap.blob=" + tip + ":.mailmap", "log", "--format=%aN|%aE", tip);
      try (Clone clone = fixture.synced()) {
        Mailmap mailmap = clone.mailmap(tip);
        var ours = new ArrayList<String>();
        for (String sha : git.run("log", "--format=%H", tip).split("\n")) {
          var author = clone.commit(sha).author();
          Person person = mailmap.personOf(author.name(), author.email());
          ours.add(person.name() + "|" + person.email());
        }
        assertThat(String.join("\n", ours)).isEqualTo(gits.strip());
        assertThat(mailmap.issues()).isEmpty();
      }
    }
  }

  @Test
  void leavesPeopleAsTheyAreWithoutAUsableFile() {
    String map = "Ada <a@x>\n";
    try (var fixture = new ClonedFixture(folder)) {
      String none = fixture.origin.commit("main").file("deep/.mailmap", map).create();
      String link = fixture.origin.commit("main").symlink(".mailmap", "deep/.mailmap").create();
      String huge = fixture.origin.commit("main").file(".mailmap", map.repeat(110_000)).create();
      try (Clone clone = fixture.synced()) {
        assertThat(clone.mailmap(none).personOf("b", "a@x")).isEqualTo(new Person("b", "a@x"));
        assertThat(clone.mailmap(none).issues()).isEmpty();
        for (String sha : List.of(link, huge)) {
          assertThat(clone.mailmap(sha).personOf("b", "a@x")).isEqualTo(new Person("b", "a@x"));
          assertThat(ClonedFixture.reasons(clone.mailmap(sha).issues()))
              .containsExactly("MAILMAP_IGNORED");
        }
      }
    }
  }

  @Test
  void readsBytesThatAreNoUtf8AndStopsAtNul() {
    byte[] latin = "Zoë <a@x>\nAda <b@x>\0\nEve <c@x>\n".getBytes(StandardCharsets.ISO_8859_1);

    Mailmap mailmap = Mailmap.parse("", latin);

    assertThat(mailmap.personOf("z", "a@x").name()).isEqualTo("Zoë");
    assertThat(mailmap.personOf("b", "b@x").name()).isEqualTo("Ada");
    assertThat(mailmap.personOf("c", "c@x").name()).isEqualTo("c");
  }
}
