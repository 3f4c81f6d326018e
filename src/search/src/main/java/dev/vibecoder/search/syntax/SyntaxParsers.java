package dev.vibecoder.search.syntax;

import dev.vibecoder.domain.code.FunctionMeter;
import dev.vibecoder.domain.code.FunctionMetrics;
import dev.vibecoder.domain.code.MeasuredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
public final class SyntaxParsers implements FunctionMeter, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SyntaxParsers.class);

  private static final Reading<List<Definition>> OUTLINE =
      new Reading<>(Question.OUTLINE, Nesting::of);
  private static final Reading<List<FunctionMetrics>> FUNCTIONS =
      new Reading<>(Question.FUNCTIONS, FunctionCount::of);

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
    if (grammar == null) {
      return Syntax.NONE;
    }
    Parsed<List<Definition>> parsed = parse(grammar, text, OUTLINE);
    ParserTrouble trouble = parsed.trouble();
    if (trouble == ParserTrouble.PARSER_UNAVAILABLE) {
      return Syntax.NONE;
    }
    return trouble != null
        ? Syntax.failed(trouble)
        : new Syntax(Objects.requireNonNull(parsed.value()), null);
  }

  /**
   * The functions of the file at this path. None, and no trouble, when its language is not parsed.
   * Text that would keep a parser busy for long is refused unparsed, so that what is measured does
   * not depend on how fast the machine is.
   *
   * @throws IllegalStateException when this is closed before the answer is there
   */
  @Override
  public MeasuredFile measure(String path, String text) {
    Grammar grammar = Grammar.of(path, text);
    if (grammar == null) {
      return MeasuredFile.NONE;
    }
    Parsed<List<FunctionMetrics>> parsed =
        Brackets.areTooDeep(text)
            ? Parsed.failed(ParserTrouble.PARSER_REFUSED)
            : parse(grammar, text, FUNCTIONS);
    ParserTrouble trouble = parsed.trouble();
    return trouble != null
        ? new MeasuredFile(List.of(), trouble.words())
        : new MeasuredFile(Objects.requireNonNull(parsed.value()), null);
  }

  private <T> Parsed<T> parse(Grammar grammar, String text, Reading<T> reading) {
    if (unavailable.get()) {
      return Parsed.failed(ParserTrouble.PARSER_UNAVAILABLE);
    }
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    if (source.length > settings.maxBytes()) {
      return Parsed.failed(ParserTrouble.PARSER_REFUSED);
    }
    Parsed<T> parsed;
    try {
      parsed = parse(grammar, text, source, reading);
    } catch (IOException e) {
      parsed = Parsed.failed(withoutParser(e));
    }
    pool.requireOpen(); // or what closing did to the child would be held against the file
    return parsed;
  }

  /** A child that has parsed others may die of them or of old age: a new one has the last word. */
  private <T> Parsed<T> parse(Grammar grammar, String text, byte[] source, Reading<T> reading)
      throws IOException {
    ParserProcess parser = pool.lease();
    boolean used = parser.used();
    Parsed<T> parsed = attempt(parser, grammar, text, source, reading);
    boolean again = used && parsed.trouble() == ParserTrouble.PARSER_CRASHED;
    return again ? attempt(pool.start(), grammar, text, source, reading) : parsed;
  }

  private <T> Parsed<T> attempt(
      ParserProcess parser, Grammar grammar, String text, byte[] source, Reading<T> reading) {
    Watch.Alarm alarm = watch.alarm(settings.timeout(), parser::close);
    boolean sound = false;
    try {
      Parsed<T> parsed = parser.parse(grammar, text, source, reading);
      sound = true;
      return parsed;
    } catch (IOException | RuntimeException e) {
      return Parsed.failed(
          alarm.rang() ? ParserTrouble.PARSER_TIMEOUT : ParserTrouble.PARSER_CRASHED);
    } finally {
      if (alarm.cancel() && sound) {
        pool.giveBack(parser);
      } else {
        pool.discard(parser);
      }
    }
  }

  private ParserTrouble withoutParser(IOException failure) {
    pool.requireOpen();
    if (pool.everStarted()) {
      return ParserTrouble.PARSER_CRASHED;
    }
    if (!unavailable.getAndSet(true)) {
      LOG.warn(
          "Source files are cut by lines instead of definitions, and functions are not measured: no"
              + " process that parses them can be started from {}, because of {}",
          System.getProperty("java.home"),
          failure.toString());
    }
    return ParserTrouble.PARSER_UNAVAILABLE;
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
