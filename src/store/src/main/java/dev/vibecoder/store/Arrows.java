package dev.vibecoder.store;

import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.domain.work.TaskStatus;
import java.util.Arrays;
import java.util.List;

/** From where arrows come, by the rules of the domain. */
final class Arrows {

  private Arrows() {}

  static List<String> to(TaskStatus next) {
    return Arrays.stream(TaskStatus.values())
        .filter(status -> status.mayBecome(next))
        .map(Enum::name)
        .toList();
  }

  static List<String> to(ExecutionStatus next) {
    return Arrays.stream(ExecutionStatus.values())
        .filter(status -> status.mayBecome(next))
        .map(Enum::name)
        .toList();
  }
}
