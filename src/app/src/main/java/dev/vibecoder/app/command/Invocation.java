package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.app.database.Database;
import dev.vibecoder.app.database.Databases;
import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.output.TerminalProgress;
import dev.vibecoder.app.settings.Settings;
import dev.vibecoder.app.settings.SettingsFile;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.query.QueryServiceSettings;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/** One call of {@code vibe}: what its commands use, each made when it is first asked for. */
final class Invocation implements AutoCloseable {

  private final Console console;
  private final Map<String, String> variables;
  private final Clock clock;
  private @Nullable ConfigurableEnvironment environment;
  private @Nullable Settings settings;
  private @Nullable Databases databases;
  private @Nullable Application application;
  private @Nullable Application jobs;
  private @Nullable TerminalProgress progress;

  Invocation(Console console, Map<String, String> variables, Clock clock) {
    this.console = console;
    this.variables = variables;
    this.clock = clock;
  }

  Console console() {
    return console;
  }

  Clock clock() {
    return clock;
  }

  Settings settings() {
    Settings known = settings;
    if (known == null) {
      known = SettingsFile.settings(environment());
      settings = known;
    }
    return known;
  }

  /** The database as it is, for commands that look at its shape or change it. */
  Database databaseAsIs() throws PostgresUnavailable {
    return databases().find();
  }

  /** The database in its newest shape. */
  Database database() throws PostgresUnavailable {
    return databases().migrated();
  }

  /** The rooms, wired on the database. */
  Application application() throws PostgresUnavailable {
    Application known = application;
    if (known == null) {
      known = Application.on(database(), settings(), clock, environment());
      application = known;
    }
    return known;
  }

  /** The same with the jobs; progress is shown on standard error. */
  Application jobs(Class<?>... extent) throws PostgresUnavailable {
    Application known = jobs;
    if (known == null) {
      var shown = new TerminalProgress(console, clock);
      progress = shown;
      known =
          Application.withJobs(
              database(),
              settings(),
              clock,
              environment(),
              new JobProgress(shown, console),
              extent);
      jobs = known;
    }
    return known;
  }

  /**
   * The query service, which lives as long as the jobs do.
   *
   * @param jobs as {@link #jobs} made them, with the schedules
   */
  Application answers(QueryServiceSettings service, Application jobs) throws PostgresUnavailable {
    return Application.answering(database(), settings(), clock, environment(), service, jobs);
  }

  ConfigurableEnvironment environment() {
    ConfigurableEnvironment known = environment;
    if (known == null) {
      known = SettingsFile.environment(variables);
      environment = known;
    }
    return known;
  }

  private Databases databases() {
    Databases known = databases;
    if (known == null) {
      known = new Databases(settings(), console::tell);
      databases = known;
    }
    return known;
  }

  @Override
  public void close() {
    if (progress != null) {
      progress.close();
    }
    if (jobs != null) {
      jobs.close();
    }
    if (application != null) {
      application.close();
    }
    if (databases != null) {
      databases.close();
    }
  }
}
