package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.jobs.step.PerProjectJobs;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.scheduler.InvalidLaunch;
import dev.vibecoder.scheduler.Launch;
import dev.vibecoder.scheduler.LaunchRequest;
import dev.vibecoder.scheduler.Launcher;
import dev.vibecoder.scheduler.Origin;
import dev.vibecoder.scheduler.RunRecovery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Launches on this thread, after runs of dead processes have been settled. */
final class ForegroundLaunch {

  private final Invocation invocation;

  ForegroundLaunch(Invocation invocation) {
    this.invocation = invocation;
  }

  /**
   * Runs the job to its end.
   *
   * @param projects names; empty for all projects
   */
  Launch launch(String job, List<String> projects, Map<String, String> parameters)
      throws PostgresUnavailable {
    Application rooms = invocation.jobs();
    recover(rooms);
    Map<String, String> all = new LinkedHashMap<>(parameters);
    if (!projects.isEmpty()) {
      all.put(PerProjectJobs.PROJECTS, String.join(",", projects));
    }
    try {
      var request = new LaunchRequest(job, all, invocation.clock().instant(), Origin.CLI);
      return rooms.get(Launcher.class).launchAndWait(request);
    } catch (InvalidLaunch e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  void recover(Application rooms) {
    rooms.get(RunRecovery.class).recoverDeadRuns().forEach(invocation.console()::tell);
  }
}
