package dev.vibecoder.review;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import java.util.ArrayList;
import java.util.List;

/** Takes a change apart into its passages: message, paths, and each file's added lines. */
final class Passages {

  private Passages() {}

  static List<Passage> of(Change change) {
    var passages = new ArrayList<Passage>();
    passages.add(new Passage(Source.ofMessage(), messageLines(change.message())));
    for (ChangedFile file : change.files()) {
      if (file.file().type() != ChangeType.DELETED) {
        addFile(file, passages);
      }
    }
    return passages;
  }

  /** The lines that a file lost, if there are any to read. */
  static List<Passage> removed(ChangedFile file) {
    if (file.file().binary() || file.removedLines().isEmpty()) {
      return List.of();
    }
    List<AddedLine> lines =
        file.removedLines().stream().map(line -> new AddedLine(0, line)).toList();
    return List.of(new Passage(Source.ofPath(file.file()).lines(), lines));
  }

  private static void addFile(ChangedFile file, List<Passage> passages) {
    var path = new AddedLine(0, file.file().path());
    Source source = Source.ofPath(file.file());
    passages.add(new Passage(source, List.of(path)));
    if (!file.file().binary() && !file.addedLines().isEmpty()) {
      passages.add(new Passage(source.lines(), file.addedLines()));
    }
  }

  private static List<AddedLine> messageLines(String message) {
    return message.lines().map(line -> new AddedLine(0, line)).toList();
  }
}
