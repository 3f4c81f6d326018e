package dev.vibecoder.git;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what was passed over or changed while one object is read. */
final class Notes {

  private static final int MOST = 1_000;

  private final Stage stage;
  private final String object;
  private final List<IngestIssue> issues = new ArrayList<>();
  private int beyond;

  Notes(Stage stage, String object) {
    this.stage = stage;
    this.object = object;
  }

  void add(String reason, String detail) {
    add(null, reason, detail);
  }

  void add(@Nullable String path, String reason, String detail) {
    if (issues.size() < MOST) {
      issues.add(new IngestIssue(stage, object, path, reason, detail));
    } else {
      beyond++;
    }
  }

  List<IngestIssue> toList() {
    if (beyond > 0) {
      issues.add(
          new IngestIssue(stage, object, null, "MORE_ISSUES", beyond + " more of this object"));
      beyond = 0;
    }
    return List.copyOf(issues);
  }
}
