package dev.vibecoder.domain.work;

/** How soon a task is to be done; the later constants come first. */
public enum TaskPriority {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
