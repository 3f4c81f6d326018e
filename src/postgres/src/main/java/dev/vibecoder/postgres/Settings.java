package dev.vibecoder.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The server's settings on this machine, and what the caller overrules. */
record Settings(Map<String, String> overrules) {
  private static final Path SHARED_MEMORY = Path.of("/dev/shm");
  private static final long ENOUGH = 1L << 30;

  private static final long LEAST_BUFFERS = 256;
  private static final long MOST_BUFFERS = 4_096;

  /**
   * As arguments; given at each start, so a newer version of this program needs no change of files.
   */
  List<String> arguments(int port) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("shared_buffers", buffers(memory()) + "MB");
    settings.put("maintenance_work_mem", "256MB");
    settings.put("max_wal_size", "2GB");
    // What is searched lies in memory, where a page out of order costs no more than the next one.
    settings.put("random_page_cost", "1.1");
    settings.put("max_connections", "100");
    settings.put("fsync", "on");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    settings.put("lc_messages", "C");
    settings.put("log_checkpoints", "off");
    settings.put("log_min_error_statement", "panic");
    settings.put("dynamic_shared_memory_type", sharedMemory());
    settings.putAll(overrules);
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("port", Integer.toString(port));
    settings.put("unix_socket_directories", "");
    return arguments(settings);
  }

  boolean synced() {
    return !"off".equals(overrules.get("fsync"));
  }

  private static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  /**
   * An eighth of the memory, in megabytes: a search through an index of vectors that lies in them
   * is four times as fast as one that asks the operating system for each page. What is not used is
   * not taken.
   *
   * @param memory of the machine or its container, in bytes
   */
  static long buffers(long memory) {
    return Math.max(LEAST_BUFFERS, Math.min(MOST_BUFFERS, memory / 8 >> 20));
  }

  /** A container often has 64 MB there, too little to build a vector index in parallel. */
  private static String sharedMemory() {
    try {
      return Files.getFileStore(SHARED_MEMORY).getTotalSpace() < ENOUGH ? "mmap" : "posix";
    } catch (IOException none) {
      return "mmap";
    }
  }

  private static List<String> arguments(Map<String, String> settings) {
    List<String> arguments = new ArrayList<>();
    settings.forEach(
        (name, value) -> {
          arguments.add("-c");
          arguments.add(name + "=" + value);
        });
    return arguments;
  }
}
