package dev.vibecoder.bench;

import dev.vibecoder.bench.risk.RiskStudy;
import java.nio.file.Path;

/**
 * Whether risk tells which commits needed fixing later: labels by SZZ, the later half of each
 * history in time order.
 *
 * <p>Arguments: REPOSITORY...
 */
public final class RiskBench {

  private RiskBench() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("RiskBench REPOSITORY...", arguments);
    for (int i = 0; i < Math.max(1, arguments.length); i++) {
      Path repository = given.path(i);
      RiskStudy.labels(repository, (files, work) -> Threads.share(2, files, work::on));
    }
  }
}
