/** Tasks, agents and executions: the agents' work and what it cost. */
@NullMarked
package dev.vibecoder.domain.work;

import org.jspecify.annotations.NullMarked;
