package dev.vibecoder.bench;

import com.zaxxer.hikari.HikariDataSource;
import dev.vibecoder.app.database.Application;
import dev.vibecoder.app.database.Database;
import dev.vibecoder.app.settings.Settings;
import dev.vibecoder.app.settings.SettingsFile;
import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.jobs.step.PerProjectJobs;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.postgres.EmbeddedPostgres;
import dev.vibecoder.postgres.EmbeddedPostgresOptions;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.query.QueryServiceSettings;
import dev.vibecoder.scheduler.Launch;
import dev.vibecoder.scheduler.LaunchRequest;
import dev.vibecoder.scheduler.Launcher;
import dev.vibecoder.scheduler.Origin;
import dev.vibecoder.scheduler.Run;
import dev.vibecoder.scheduler.RunStatus;
import dev.vibecoder.scheduler.StepRun;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.UserTable;
import dev.vibecoder.store.server.DatabaseUrl;
import dev.vibecoder.store.server.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A home of its own with the embedded database, and the product wired on it as {@code vibe} wires
 * it. It is gone when closed.
 */
final class BenchHome implements AutoCloseable {

  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  private final Path folder;
  private final EmbeddedPostgres server;
  private final Database database;
  private final Application rooms;
  private final HikariDataSource owners = new HikariDataSource();
  private final Clock clock = Clock.systemUTC();
  private final ConfigurableEnvironment environment;
  private final Settings settings;

  private BenchHome(Path folder, Class<?>... more) throws PostgresUnavailable {
    this.folder = folder;
    environment = SettingsFile.environment(Map.of("VIBE_HOME", folder.toString()));
    settings = SettingsFile.settings(environment);
    server = EmbeddedPostgres.start(EmbeddedPostgresOptions.of(folder));
    var owner = new DatabaseUrl(server.jdbcUrl(), server.owner().user(), server.owner().password());
    new Schema(owner).migrate();
    database = new Database(owner, null, null);
    owners.setJdbcUrl(owner.jdbcUrl());
    owners.setUsername(owner.user());
    owners.setPassword(owner.password());
    owners.setMaximumPoolSize(2);
    owners.setMinimumIdle(0);
    rooms =
        Application.withJobs(database, settings, clock, environment, ProgressListener.SILENT, more);
  }

  /**
   * @param more configurations that take part in the wiring
   */
  static BenchHome open(Class<?>... more) throws IOException, PostgresUnavailable {
    return new BenchHome(Files.createTempDirectory("vibe-bench-"), more);
  }

  /** Mail address of the owner of the project with this name. */
  static String ownerOf(String project) {
    return project + "@bench";
  }

  /** Its folder, for processes that are to share it. */
  Path folder() {
    return folder;
  }

  /** The first value of the first row, as text. */
  String text(String query) throws SQLException {
    try (var connection = connect("");
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  <T> T room(Class<T> type) {
    return rooms.get(type);
  }

  /** A connection as the application has it; {@code options} follow the URL. */
  Connection connect(String options) throws SQLException {
    var login = database.application();
    return DriverManager.getConnection(login.jdbcUrl() + options, login.properties());
  }

  /** Kept connections of the owner of the tables, who may make more of them. */
  DataSource ownersTables() {
    return owners;
  }

  /** Runs a statement as the owner of the tables. */
  void execute(String sql) throws SQLException {
    var login = database.owner();
    try (var connection = DriverManager.getConnection(login.jdbcUrl(), login.properties());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Writes in a transaction of the application. */
  void inTransaction(Runnable writing) {
    new TransactionTemplate(rooms.get(PlatformTransactionManager.class))
        .executeWithoutResult(status -> writing.run());
  }

  /** Does the work and measures it; the work says how much it was, the clock how long it took. */
  Effort measure(Work work) throws Exception {
    var cpu = new CpuClock(folder.resolve("postgres/data/postmaster.pid"));
    double cpuBefore = cpu.seconds();
    long before = System.nanoTime();
    double amount = work.amount();
    double seconds = (System.nanoTime() - before) / 1e9;
    return new Effort(amount, seconds, cpu.seconds() - cpuBefore);
  }

  /** Work that can say how much it was. */
  interface Work {
    double amount() throws Exception;
  }

  /** A project without rows; each has an owner of its own, who has one project of a repository. */
  Project project(Path repository, String name) {
    return project(repository, name, ownerOf(name));
  }

  /** The same for an owner with this mail address, who may have more of them. */
  Project project(Path repository, String name, String mail) {
    UUID owner = rooms.get(UserTable.class).findOrAdd(mail, name).id();
    return rooms
        .get(ProjectTable.class)
        .findOrAdd(owner, NewProject.here(RepositoryUrl.ofPath(repository), name));
  }

  /** A project whose clone is up to date. */
  Project synced(Path repository, String name) {
    Project project = project(repository, name);
    run(JobNames.SYNC, project);
    return rooms.get(ProjectTable.class).find(project.id()).orElseThrow();
  }

  /** The bare clone of a synced project. */
  Path clone(Project project) {
    return folder.resolve("clones").resolve(project.id() + ".git");
  }

  /** Answers over HTTP on a free port; only where the schedules are wired, too. */
  Application answering(String mail) throws IOException {
    QueryServiceSettings service = settings.query().toSettings(0, mail);
    return Application.answering(database, settings, clock, environment, service, rooms);
  }

  /** Runs a job for one project to its end, and returns the step of the same name. */
  StepRun run(String job, Project project) {
    return launch(job, project).innerRuns().stream()
        .flatMap(each -> each.steps().stream())
        .filter(step -> step.name().equals(job))
        .findFirst()
        .orElseThrow();
  }

  /** Runs a job for one project to its end. */
  Run launch(String job, Project project) {
    var request =
        new LaunchRequest(
            job, Map.of(PerProjectJobs.PROJECTS, project.name()), clock.instant(), Origin.API);
    Launch launch = rooms.get(Launcher.class).launchAndWait(request);
    if (!(launch instanceof Launch.Ended ended) || ended.run().status() != RunStatus.COMPLETED) {
      throw new IllegalStateException(job + " of " + project.name() + ": " + launch);
    }
    return ended.run();
  }

  /** Runs the rollup to its end. */
  void rollup() {
    var request =
        new LaunchRequest(
            JobNames.ROLLUP,
            Map.of("bench", UUID.randomUUID().toString()),
            clock.instant(),
            Origin.API);
    Launch launch = rooms.get(Launcher.class).launchAndWait(request);
    if (!(launch instanceof Launch.Ended ended) || ended.run().status() != RunStatus.COMPLETED) {
      throw new IllegalStateException("rollup: " + launch);
    }
  }

  void remove(Project project) {
    rooms.get(ProjectTable.class).remove(project.id());
    rooms.get(Workspace.class).remove(project.id());
  }

  @Override
  public void close() throws IOException {
    rooms.close();
    owners.close();
    if (server.closeAndAwaitStop(STOP_LIMIT)) {
      Processes.delete(folder);
    } else {
      System.err.println(folder + " is kept: its server has not stopped yet");
    }
  }
}
