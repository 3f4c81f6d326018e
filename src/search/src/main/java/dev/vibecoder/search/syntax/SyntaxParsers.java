package dev.vibecoder.search.syntax;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parses source files in child processes, since a grammar is native code that may crash or hang on
 * what it reads: then that file is without syntax, and another child takes over. Children start
 * when they are needed, one for each thread that parses at the same time, and end when nothing has
 * been parsed for a while. Safe for use by many threads.
 */
public final class SyntaxParsers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SyntaxParsers.class);

  private final ParserSettings settings;
  private final Watch watch = new Watch();
  private final ParserPool pool;
  private final AtomicBoolean unavailable = new AtomicBoolean();

  /** With the bounds that suit most. */
  public SyntaxParsers() {
    this(ParserSettings.DEFAULT);
  }

  /** With these bounds. */
  public SyntaxParsers(ParserSettings settings) {
    this(settings, ParserMain.class);
  }

  SyntaxParsers(ParserSettings settings, Class<?> program) {
    this.settings = settings;
    this.pool = new ParserPool(program, watch);
  }

  /**
   * What the file at this path defines. Nothing, and no trouble, when its language is not parsed or
   * no child can be started here at all, which is logged once.
   *
   * @throws IllegalStateException when this is closed before the answer is there
   */
  public Syntax parse(String path, String text) {
    Grammar grammar = Grammar.of(path, text);
    if (grammar == null || unavailable.get()) {
      return Syntax.NONE;
    }
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    if (source.length > settings.maxBytes()) {
      return Syntax.failed(ParserTrouble.PARSER_REFUSED);
    }
    Syntax syntax;
    try {
      syntax = parse(grammar, text, source);
    } catch (IOException e) {
      syntax = withoutParser(e);
    }
    pool.requireOpen(); // or what closing did to the child would be held against the file
    return syntax;
  }

  /** A child that has parsed others may die of them or of old age: a new one has the last word. */
  private Syntax parse(Grammar grammar, String text, byte[] source) throws IOException {
    ParserProcess parser = pool.lease();
    boolean used = parser.used();
    Syntax syntax = attempt(parser, grammar, text, source);
    boolean again = used && syntax.trouble() == ParserTrouble.PARSER_CRASHED;
    return again ? attempt(pool.start(), grammar, text, source) : syntax;
  }

  private Syntax attempt(ParserProcess parser, Grammar grammar, String text, byte[] source) {
    Watch.Alarm alarm = watch.alarm(settings.timeout(), parser::close);
    boolean sound = false;
    try {
      Syntax syntax = parser.parse(grammar, text, source);
      sound = true;
      return syntax;
    } catch (IOException | RuntimeException e) {
      return Syntax.failed(
          alarm.rang() ? ParserTrouble.PARSER_TIMEOUT : ParserTrouble.PARSER_CRASHED);
    } finally {
      if (alarm.cancel() && sound) {
        pool.giveBack(parser);
      } else {
        pool.discard(parser);
      }
    }
  }

  private Syntax withoutParser(IOException failure) {
    pool.requireOpen();
    if (pool.everStarted()) {
      return Syntax.failed(ParserTrouble.PARSER_CRASHED);
    }
    if (!unavailable.getAndSet(true)) {
      LOG.warn(
          "Source files are cut by lines instead of definitions: no process that parses them can be"
              + " started from {}, because of {}",
          System.getProperty("java.home"),
          failure.toString());
    }
    return Syntax.NONE;
  }

  /** Process ids. */
  Set<Long> children() {
    return pool.living().stream().map(ParserProcess::pid).collect(Collectors.toSet());
  }

  /** Where children unpack their libraries. */
  @Nullable Path folder() {
    return pool.folder();
  }

  /** Ends all children; those that parse fail. */
  @Override
  public void close() {
    pool.close();
    watch.close();
  }
}
