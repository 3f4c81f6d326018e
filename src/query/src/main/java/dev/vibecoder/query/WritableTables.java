package dev.vibecoder.query;

import dev.vibecoder.store.AgentExecutions;
import dev.vibecoder.store.AgentTable;
import dev.vibecoder.store.TaskQueue;
import dev.vibecoder.store.TaskTable;
import dev.vibecoder.store.UserTable;

/** The tables on connections that can write; all else that the service asks cannot. */
public record WritableTables(
    UserTable users,
    AgentTable agents,
    TaskTable tasks,
    TaskQueue queue,
    AgentExecutions executions) {}
