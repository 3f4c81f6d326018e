package dev.vibecoder.search.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxParsersTest {

  private static final ParserSettings SHORT = new ParserSettings(Duration.ofMillis(1_500), 1 << 20);

  @ParameterizedTest
  @ValueSource(strings = {"crash", "babble", "lie"})
  void aCrashCostsThatFileOnly(String fault) {
    try (var parsers = new SyntaxParsers(SHORT, FaultyParser.class)) {
      assertSound(parsers);
      assertThat(parsers.parse("A.java", fault).trouble()).isEqualTo(ParserTrouble.PARSER_CRASHED);
      assertSound(parsers);
      assertThat(parsers.children()).hasSize(1);
    }
  }

  @Test
  void aHangCostsThatFileOnly() {
    try (var parsers = new SyntaxParsers(SHORT, FaultyParser.class)) {
      assertThat(parsers.parse("A.java", "hang").trouble()).isEqualTo(ParserTrouble.PARSER_TIMEOUT);
      assertSound(parsers);
    }
  }

  @Test
  void doesNotBlameAFileForTheEndOfAllParsing() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (var parsers = new SyntaxParsers(ParserSettings.DEFAULT, FaultyParser.class)) {
      assertSound(parsers);
      Future<Syntax> parsed = thread.submit(() -> parsers.parse("A.java", "hang"));
      parsers.close();
      assertThatThrownBy(parsed::get).hasCauseInstanceOf(IllegalStateException.class);
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void aChildThatDiedOfOtherFilesCostsNone() {
    try (var parsers = new SyntaxParsers(SHORT, FaultyParser.class)) {
      assertSound(parsers);
      assertThat(parsers.parse("A.java", "tired").trouble()).isNull();
    }
  }

  @Test
  void aChildThatIsKilledIsReplaced() {
    try (var parsers = new SyntaxParsers()) {
      assertThat(parsers.parse("A.java", "class A {}").definitions()).hasSize(1);
      long child = parsers.children().iterator().next();
      ProcessHandle handle = ProcessHandle.of(child).orElseThrow();
      handle.destroyForcibly();
      handle.onExit().join();

      assertThat(parsers.parse("A.java", "class A {}").definitions()).hasSize(1);
      assertThat(parsers.children()).hasSize(1).doesNotContain(child);
    }
  }

  @Test
  void endsAtTheTimeThatIsGiven() {
    String slow = "class A { int f() { return " + "((".repeat(150_000) + "1; } }";
    try (var parsers = new SyntaxParsers(new ParserSettings(Duration.ofMillis(1), 1 << 20))) {
      assertThat(parsers.parse("A.java", slow).trouble()).isEqualTo(ParserTrouble.PARSER_TIMEOUT);
    }
  }

  @Test
  void survivesSourcesMadeToHurt() {
    try (var parsers = new SyntaxParsers(SHORT)) {
      parsers.parse("A.java", "class A {".repeat(20_000) + "}".repeat(20_000));
      parsers.parse("a.js", "[".repeat(50_000));
      parsers.parse("a.py", "(".repeat(50_000) + "\n" + " ".repeat(50_000) + "x");
      parsers.parse("a.cpp", "template<".repeat(50_000));
      parsers.parse("a.c", "#if 1\n".repeat(50_000));
      parsers.parse("a.rs", "r" + "#".repeat(50_000) + "\"");
      parsers.parse("a.go", "func ".repeat(50_000));
      parsers.parse("a.rb", "<<A\n".repeat(20_000));
      parsers.parse("a.kt", "\"${".repeat(20_000));
      parsers.parse("a.java", "\uD800\uDFFF\uD800".repeat(10_000));

      assertThat(parsers.parse("A.java", "class A {}").definitions()).hasSize(1);
    }
  }

  @Test
  void nestsNoDeeperThanIsOfUse() {
    try (var parsers = new SyntaxParsers()) {
      Syntax syntax = parsers.parse("A.java", "class A {\n".repeat(500) + "}".repeat(500));
      assertThat(syntax.definitions()).hasSizeBetween(1, 32);
    }
  }

  @Test
  void refusesWhatIsTooLarge() {
    try (var parsers = new SyntaxParsers(new ParserSettings(Duration.ofSeconds(5), 10))) {
      assertThat(parsers.parse("A.java", "class Aä {}").trouble())
          .isEqualTo(ParserTrouble.PARSER_REFUSED);
      assertThat(parsers.children()).isEmpty();
    }
  }

  @Test
  void servesThreadsSideBySide() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (var parsers = new SyntaxParsers()) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 1; i <= 80; i++) {
        String text = "class A {" + " void f() {}\n".repeat(i) + "}";
        work.add(() -> parsers.parse("A.java", text).definitions().size());
      }
      List<Future<Integer>> done = threads.invokeAll(work);
      for (int i = 1; i <= 80; i++) {
        assertThat(done.get(i - 1).get()).isEqualTo(i + 1);
      }
      assertThat(parsers.children()).hasSizeBetween(1, 4);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void fallsBackWhereNoChildCanBeStarted() {
    try (var parsers = new SyntaxParsers(SHORT, MuteParser.class)) {
      assertThat(parsers.parse("A.java", "class A {}")).isEqualTo(Syntax.NONE);
      assertThat(parsers.parse("A.java", "class A {}")).isEqualTo(Syntax.NONE);
      assertThat(parsers.children()).isEmpty();
    }
  }

  @Test
  void givesItsChildrenNoEnvironment() throws Exception {
    try (var parsers = new SyntaxParsers()) {
      parsers.parse("A.java", "class A {}");
      Path environment = Path.of("/proc", "" + parsers.children().iterator().next(), "environ");
      assumeTrue(Files.exists(environment), "only Linux shows it");
      assertThat(Files.readString(environment)).isEmpty();
    }
  }

  @Test
  void leavesNothingBehind() throws Exception {
    ProcessHandle child;
    Path folder;
    try (var parsers = new SyntaxParsers()) {
      parsers.parse("A.java", "class A {}");
      parsers.parse("a.py", "def a(): pass");
      child = ProcessHandle.of(parsers.children().iterator().next()).orElseThrow();
      folder = Objects.requireNonNull(parsers.folder());
      try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
        assertThat(libraries).hasSize(3);
      }
    }
    child.onExit().join();
    assertThat(folder).doesNotExist();
    assertThatThrownBy(
            () -> {
              var closed = new SyntaxParsers();
              closed.close();
              closed.parse("A.java", "class A {}");
            })
        .isInstanceOf(IllegalStateException.class);
  }

  private static void assertSound(SyntaxParsers parsers) {
    assertThat(parsers.parse("A.java", "fine").definitions())
        .extracting(Definition::name)
        .containsExactly("f");
  }
}
