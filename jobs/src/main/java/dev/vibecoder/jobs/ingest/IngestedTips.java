package dev.vibecoder.jobs.ingest;

import dev.vibecoder.domain.project.Ref;
import java.util.Arrays;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * The tips that a run ingests up to, handed from the step that ingests to the one that says so.
 * Branches may move meanwhile; what moved is the next run's.
 */
final class IngestedTips {

  private static final String KEY = "ingest.tips";

  private IngestedTips() {}

  static void keep(ExecutionContext context, List<Ref> tips) {
    context.put(KEY, tips.stream().map(tip -> tip.sha() + tip.name()).toArray(String[]::new));
  }

  static List<Ref> kept(ExecutionContext context) {
    return context.get(KEY) instanceof String[] tips
        ? Arrays.stream(tips).map(IngestedTips::ref).toList()
        : List.of();
  }

  private static Ref ref(String kept) {
    return new Ref(kept.substring(40), kept.substring(0, 40));
  }
}
