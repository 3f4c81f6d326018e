package dev.vibecoder.bench.risk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;

/** Labels as a file, so that another formula can be tried on them at once. */
final class LabelFile {

  private LabelFile() {}

  static void write(Path file, Labels labels) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("fixes " + labels.fixes());
    labels.inducing().stream().sorted().forEach(sha -> lines.add("inducing " + sha));
    labels.placebo().stream().sorted().forEach(sha -> lines.add("placebo " + sha));
    Files.write(file, lines);
  }

  static Labels read(Path file) throws IOException {
    var inducing = new HashSet<String>();
    var placebo = new HashSet<String>();
    int fixes = 0;
    for (String line : Files.readAllLines(file)) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "fixes" -> fixes = Integer.parseInt(words[1]);
        case "inducing" -> inducing.add(words[1]);
        default -> placebo.add(words[1]);
      }
    }
    return new Labels(inducing, placebo, fixes);
  }
}
