package dev.vibecoder.search.syntax;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parser processes that live, and which of them are free. */
final class ParserPool implements AutoCloseable {

  /** Of a process, on a busy machine. */
  private static final Duration START = Duration.ofSeconds(30);

  private static final Duration IDLE = Duration.ofMinutes(1);

  private final Class<?> program;
  private final Watch watch;
  private final Set<ParserProcess> living = new HashSet<>();
  private final Deque<ParserProcess> idle = new ArrayDeque<>();
  private final Map<ParserProcess, Watch.Alarm> retirements = new HashMap<>();
  private @Nullable TemporaryFolder folder;
  private boolean everStarted;
  private boolean closed;

  ParserPool(Class<?> program, Watch watch) {
    this.program = program;
    this.watch = watch;
  }

  /** One that is free, or a new one. */
  ParserProcess lease() throws IOException {
    synchronized (this) {
      ParserProcess free = idle.pollFirst();
      if (free != null) {
        Watch.Alarm retirement = retirements.remove(free);
        if (retirement != null) {
          retirement.cancel();
        }
        return free;
      }
    }
    return start();
  }

  /** A new one, which is ready to parse. */
  ParserProcess start() throws IOException {
    ParserProcess parser = launch();
    Watch.Alarm alarm = watch.alarm(START, parser::close);
    try {
      parser.awaitHello();
    } catch (IOException e) {
      discard(parser);
      throw e;
    } finally {
      alarm.cancel();
    }
    return started(parser);
  }

  private synchronized ParserProcess launch() throws IOException {
    requireOpen();
    if (folder == null) {
      folder = TemporaryFolder.create();
    }
    ParserProcess parser = ParserProcess.start(program, folder.path());
    living.add(parser);
    return parser;
  }

  private synchronized ParserProcess started(ParserProcess parser) {
    everStarted = true;
    return parser;
  }

  synchronized void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The parsers of source files were closed meanwhile");
    }
  }

  synchronized boolean everStarted() {
    return everStarted;
  }

  synchronized void giveBack(ParserProcess parser) {
    if (!closed) {
      idle.addFirst(parser);
      retirements.put(parser, watch.alarm(IDLE, () -> retire(parser)));
    }
  }

  private synchronized void retire(ParserProcess parser) {
    if (idle.remove(parser)) {
      retirements.remove(parser);
      discard(parser);
    }
  }

  synchronized void discard(ParserProcess parser) {
    living.remove(parser);
    parser.close();
  }

  synchronized Set<ParserProcess> living() {
    return Set.copyOf(living);
  }

  synchronized @Nullable Path folder() {
    return folder == null ? null : folder.path();
  }

  @Override
  public synchronized void close() {
    closed = true;
    living.forEach(ParserProcess::close);
    living.clear();
    idle.clear();
    if (folder != null) {
      folder.close();
    }
  }
}
