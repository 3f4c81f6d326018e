package dev.vibecoder.domain.work;

/** What an agent is for. */
public enum AgentType {
  PLANNER,
  DATABASE,
  BACKEND,
  FRONTEND,
  REVIEWER,
  GENERAL
}
