package dev.vibecoder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time of this process, of those that it ran, and of a database server beside it. */
final class CpuClock {

  private static final double TICKS = 100;
  // Behind "pid (command) ", counted from the state on: user, system, and those of ended children.
  private static final int USER = 11;
  private static final int LAST = 14;

  private final Path postmasterPid;

  CpuClock(Path postmasterPid) {
    this.postmasterPid = postmasterPid;
  }

  /** Seconds so far. */
  double seconds() throws IOException {
    double sum = secondsOf(ProcessHandle.current().pid());
    long pid = Long.parseLong(Files.readAllLines(postmasterPid).get(0).strip());
    var server = ProcessHandle.of(pid).orElseThrow();
    for (ProcessHandle each : Stream.concat(Stream.of(server), server.descendants()).toList()) {
      sum += secondsOf(each.pid());
    }
    return sum;
  }

  private static double secondsOf(long pid) throws IOException {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      double ticks = 0;
      for (int i = USER; i <= LAST; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return ticks / TICKS;
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
