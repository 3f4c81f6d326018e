package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.app.settings.Workspaces;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.postgres.PostgresUnavailable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe projects remove}. */
@Command(
    name = "remove",
    description = "Forget a project with its commits, reviews and chunks; its bill stays.")
final class ProjectsRemoveCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();
  @Mixin private YesOption consent = new YesOption();

  @Parameters(paramLabel = "NAME", description = "Name of the project.")
  private String name = "";

  ProjectsRemoveCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    consent.requireAnswerable(invocation.console(), "remove");
    var projects = new LocalProjects(invocation.application(), invocation.settings());
    Project project = projects.named(name);
    consent.require(
        invocation.console(), "Remove " + project.name() + " with all that is stored of it?");
    projects.remove(project);
    Workspaces.local(invocation.settings()).remove(project.id());
    if (output.json()) {
      new Listing<Project>()
          .text("removed", Project::name)
          .write(OutputFormat.JSON.verbatim(invocation.console()), List.of(project));
    } else {
      invocation.console().say(project.name() + " removed.");
    }
    return ExitCode.DONE;
  }
}
