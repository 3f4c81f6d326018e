package dev.vibecoder.store.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts tasks behind the tasks that they are a part of; trees are of any depth. */
final class TaskTree {

  private static final Comparator<TaskRow> DEAREST_LAST =
      Comparator.comparing(TaskRow::cost, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(TaskRow::tokens);

  private TaskTree() {}

  /** Roots keep their order; below each the dearest come first. */
  static List<TaskRow> inOrder(List<TaskRow> rows) {
    Set<@Nullable UUID> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.id()));
    Map<UUID, List<TaskRow>> children = new HashMap<>();
    List<TaskRow> ordered = new ArrayList<>();
    Deque<TaskRow> ahead = new ArrayDeque<>();
    for (TaskRow row : rows) {
      UUID parent = row.parentId();
      if (parent != null && ids.contains(parent)) {
        children.computeIfAbsent(parent, id -> new ArrayList<>()).add(row);
      } else {
        ahead.addLast(row);
      }
    }
    while (!ahead.isEmpty()) {
      TaskRow row = ahead.removeFirst();
      ordered.add(row);
      List<TaskRow> below =
          row.id() == null ? List.of() : children.getOrDefault(row.id(), List.of());
      below.stream()
          .sorted(DEAREST_LAST)
          .forEach(child -> ahead.addFirst(child.at(row.depth() + 1)));
    }
    return ordered;
  }
}
