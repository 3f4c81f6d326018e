package dev.vibecoder.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a pgvector that was built for this PostgreSQL. */
record PgvectorFiles(Path library, Path control, List<Path> scripts, String version) {
  /** Older ones lose vectors on vacuum or read other relations' data. */
  static final String FLOOR = "0.8.7";

  private static final Pattern VERSION = Pattern.compile("default_version\\s*=\\s*'([0-9.]+)'");
  private static final int DEPTH = 8;
  private static final int KEY = 12;

  /** Finds them anywhere below these folders, or says what is missing or too old. */
  static PgvectorFiles below(Path... folders) throws IOException {
    List<Path> files = filesBelow(folders);
    Path library = named(files, "vector.so", folders);
    Path control = named(files, "vector.control", folders);
    List<Path> scripts =
        files.stream()
            .filter(file -> file.getFileName().toString().matches("vector--.*\\.sql"))
            .toList();
    String version = version(control);
    if (Arrays.compare(numbers(version), numbers(FLOOR)) < 0) {
      throw new IOException("pgvector " + version + " is older than " + FLOOR + ": " + control);
    }
    if (scripts.isEmpty()) {
      throw new IOException("no vector--*.sql beside " + control);
    }
    return new PgvectorFiles(library, control, scripts, version);
  }

  /** Lays them over the binaries. */
  void copyInto(Path binaries) throws IOException {
    copy(library, binaries.resolve("lib/postgresql"));
    Path extensions = binaries.resolve("share/postgresql/extension");
    copy(control, extensions);
    for (Path script : scripts) {
      copy(script, extensions);
    }
  }

  /** Tells one build from another. */
  String key() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(control));
      digest.update(Files.readAllBytes(library));
      return HexFormat.of().formatHex(digest.digest()).substring(0, KEY);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(Path file, Path folder) throws IOException {
    Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<Path> filesBelow(Path... folders) throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
          walk.filter(Files::isRegularFile).forEach(all::add);
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }
    }
    return all;
  }

  private static Path named(List<Path> files, String name, Path... folders) throws IOException {
    return files.stream()
        .filter(file -> file.endsWith(name))
        .findFirst()
        .orElseThrow(() -> new IOException("no " + name + " in " + Arrays.toString(folders)));
  }

  private static String version(Path control) throws IOException {
    Matcher matcher = VERSION.matcher(Files.readString(control, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      throw new IOException("no version in " + control);
    }
    return matcher.group(1);
  }

  private static int[] numbers(String version) {
    return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }
}
