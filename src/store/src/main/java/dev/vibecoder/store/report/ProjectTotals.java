package dev.vibecoder.store.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a project.
 *
 * @param cost USD of its executions since the given instant; null when none or not known
 */
public record ProjectTotals(String project, long commits, long chunks, @Nullable BigDecimal cost) {}
