package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.app.settings.QuerySettings;
import dev.vibecoder.app.settings.Settings;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.query.ListeningAddress;
import dev.vibecoder.query.QueryServiceSettings;
import dev.vibecoder.scheduler.quartz.QuartzConfiguration;
import dev.vibecoder.scheduler.quartz.ScheduleState;
import dev.vibecoder.scheduler.quartz.Schedules;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vibe serve}: fires the schedules and answers over HTTP until it is asked to end. */
@Command(
    name = "serve",
    description =
        "Fire the schedules of config/schedules.yaml, and answer over HTTP, until asked to end (Ctrl-C).")
final class ServeCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where to answer, 0 for any that is free; default: vibe.query.port, 8080.")
  private @Nullable Integer port;

  ServeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable, InterruptedException {
    QueryServiceSettings service = service();
    requireFree(service);
    requireToken(service);
    Application rooms = invocation.jobs(QuartzConfiguration.class);
    new ForegroundLaunch(invocation).recover(rooms);
    for (ScheduleState schedule : rooms.get(Schedules.class).list()) {
      invocation.console().tell(sentence(schedule));
    }
    listen(service, rooms);
    new CountDownLatch(1).await();
    return ExitCode.DONE;
  }

  private QueryServiceSettings service() {
    Settings settings = invocation.settings();
    QuerySettings query = settings.query();
    int wanted = port == null ? query.port() : port;
    if (!QuerySettings.isPort(wanted)) {
      throw new WrongUsage("--port is 0 to 65535, not " + wanted);
    }
    try {
      return query.toSettings(wanted, settings.owner());
    } catch (UnknownHostException e) {
      throw new WrongUsage("vibe.query.address is no address: " + query.address());
    }
  }

  /** Otherwise schedules would have fired by the time the web server finds out. */
  private static void requireFree(QueryServiceSettings service) {
    try {
      new ServerSocket(service.port(), 1, service.address()).close();
    } catch (IOException e) {
      throw new CommandFailed(
          "cannot listen at %s port %d (%s); give another --port, or vibe.query.address"
              .formatted(service.address().getHostAddress(), service.port(), e.getMessage()));
    }
  }

  /** A door that nobody can open, or that anybody can. */
  private void requireToken(QueryServiceSettings service) throws PostgresUnavailable {
    if (service.needsToken() && !LocalTokens.of(invocation).anyValid()) {
      throw new CommandFailed(
          "at %s every request needs a token, and there is none that is valid; make one first: vibe tokens create NAME"
              .formatted(service.address().getHostAddress()));
    }
  }

  private void listen(QueryServiceSettings service, Application rooms) throws PostgresUnavailable {
    var address = invocation.answers(service, rooms).get(ListeningAddress.class);
    invocation.console().tell("answering at " + address.url());
    if (!address.isLocal()) {
      invocation
          .console()
          .tell(
              "it speaks plain HTTP: whoever can listen on the way reads answers and tokens; put TLS in front");
    }
  }

  private static String sentence(ScheduleState schedule) {
    String when = schedule.paused() ? "is paused" : "fires next at " + schedule.nextFire();
    return "schedule %s (%s, '%s' in %s) %s"
        .formatted(schedule.name(), schedule.job(), schedule.cron(), schedule.zone(), when);
  }
}
