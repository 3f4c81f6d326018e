package dev.vibecoder.store.report;

import java.util.HashMap;
import java.util.Map;

/** What executions are grouped by, in views that name these columns alike. */
final class ExecutionGroups {

  static final Map<Grouping, String> ALL = all();

  private ExecutionGroups() {}

  private static Map<Grouping, String> all() {
    Map<Grouping, String> groups = new HashMap<>(GroupedQuery.TIME);
    groups.put(Grouping.PROJECT, "project");
    groups.put(Grouping.USER, "user_name");
    groups.put(Grouping.AGENT, "agent");
    groups.put(Grouping.MODEL, "model");
    groups.put(Grouping.PROVIDER, "provider");
    groups.put(Grouping.STATUS, "status::text");
    return Map.copyOf(groups);
  }
}
