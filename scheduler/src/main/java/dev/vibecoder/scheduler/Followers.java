package dev.vibecoder.scheduler;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Launches what follows an attempt, whatever came of it. The id of that run is a parameter of the
 * follower, so that each attempt is followed once.
 */
@Component
final class Followers {

  private static final Logger log = LoggerFactory.getLogger(Followers.class);
  private static final String AFTER = "after";

  private final LauncherProperties properties;
  private final ObjectProvider<Launcher> launcher;

  Followers(LauncherProperties properties, ObjectProvider<Launcher> launcher) {
    this.properties = properties;
    this.launcher = launcher;
  }

  List<Launch> after(Run run) {
    return properties.followedBy().getOrDefault(run.job(), List.of()).stream()
        .map(follower -> launch(follower, run))
        .toList();
  }

  private Launch launch(String follower, Run run) {
    Instant requestedAt = run.requestedAt() == null ? run.createdAt() : run.requestedAt();
    Origin origin = run.origin() == null ? Origin.API : run.origin();
    var parameters = Map.of(AFTER, Long.toString(run.id()));
    Launch launch =
        launcher
            .getObject()
            .launchAndWait(new LaunchRequest(follower, parameters, requestedAt, origin));
    if (launch instanceof Launch.Refused refused) {
      log.warn("{} does not follow run {}: {}", follower, run.id(), refused.message());
    }
    return launch;
  }
}
