package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.Column.Kind;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe projects add}: watches one more repository. */
@Command(name = "add", description = "Watch a repository; one that is watched already stays so.")
final class ProjectsAddCommand implements Callable<Integer> {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_. /-]{0,99}");

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "PATH|URL", description = "A folder, or an https:// URL.")
  private String location = "";

  @Option(names = "--name", paramLabel = "NAME", description = "What to call it.")
  private @Nullable String name;

  @Mixin private SinceOption bound = new SinceOption();

  ProjectsAddCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    RepositoryUrl url = LocalProjects.repository(location, invocation.settings().git().ssh());
    if (name != null && !NAME.matcher(name).matches()) {
      throw new WrongUsage("a name is letters, digits and _ . / -, 100 at most");
    }
    Instant since = bound.instant(invocation.clock());
    var projects = new LocalProjects(invocation.application(), invocation.settings());
    boolean known = projects.has(url);
    Project project = projects.findOrAdd(url, name, since);
    bound.tellIfKept(project, invocation.console());
    print(project, known);
    return ExitCode.DONE;
  }

  private void print(Project project, boolean known) {
    if (output.json()) {
      new Listing<Project>()
          .text("id", Project::id)
          .text("project", Project::name)
          .text("repository_url", Project::repositoryUrl)
          .with("ingest_since", Kind.TIME, Project::ingestSince)
          .with("added", Kind.BOOLEAN, p -> !known)
          .write(OutputFormat.JSON.verbatim(invocation.console()), List.of(project));
    } else {
      String what = known ? " is watched already: " : " added: ";
      String history = HistoryBound.mark(project.ingestSince());
      invocation.console().say(project.name() + what + project.repositoryUrl() + history);
    }
  }
}
