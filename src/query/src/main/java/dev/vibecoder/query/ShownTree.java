package dev.vibecoder.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vibecoder.domain.work.Execution;
import dev.vibecoder.store.TaskCommit;
import dev.vibecoder.store.TaskNode;
import dev.vibecoder.store.TaskTotal;
import java.util.List;

/**
 * A task with all below it.
 *
 * @param total of the whole tree, also of what is too much to be listed
 * @param tree the task and those below it, each before those below it
 */
record ShownTree(
    @JsonUnwrapped ShownTask task,
    TaskTotal total,
    List<TaskNode> tree,
    List<Execution> executions,
    List<TaskCommit> commits) {}
