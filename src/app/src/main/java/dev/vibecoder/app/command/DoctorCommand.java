package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.app.settings.Workspaces;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.IngestProofTable;
import dev.vibecoder.store.InvariantResult;
import dev.vibecoder.store.Invariants;
import dev.vibecoder.store.ProjectRefTable;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.IndexHealth;
import dev.vibecoder.store.report.ProjectStateReport;
import dev.vibecoder.store.server.DatabaseUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/** {@code vibe doctor}: is all as it should be, here and in the data? */
@Command(
    name = "doctor",
    description = "Look whether this machine, the database and the data are as they should be.")
final class DoctorCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  DoctorCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    List<Finding> findings =
        new ArrayList<>(new MachineChecks(invocation.settings().homeFolder()).all());
    boolean reachable = true;
    try {
      findings.addAll(new DatabaseChecks(invocation.database()).all());
      findings.addAll(dataChecks());
    } catch (PostgresUnavailable | DatabaseUnavailable e) {
      findings.add(Finding.violated("database", String.valueOf(e.getMessage())));
      reachable = false;
    }
    print(findings);
    if (!reachable) {
      return ExitCode.UNREACHABLE;
    }
    return findings.stream().anyMatch(Finding::isViolated) ? ExitCode.FAILED : ExitCode.DONE;
  }

  private List<Finding> dataChecks() throws PostgresUnavailable {
    Invariants invariants = invocation.application().get(Invariants.class);
    List<Finding> findings = new ArrayList<>();
    invariants.check().forEach(result -> findings.add(finding(result)));
    findings.addAll(
        new ProjectChecks(invocation.application().get(ProjectStateReport.class)).all());
    findings.addAll(new IndexChecks(invocation.application().get(IndexHealth.class)).all());
    findings.add(census().finding());
    long pending = invariants.pendingRollups();
    findings.add(
        pending == 0
            ? Finding.ok("pending-rollup", "nothing waits")
            : Finding.warning("pending-rollup", pending + " groups wait; vibe run rollup"));
    return findings;
  }

  private CommitCensus census() throws PostgresUnavailable {
    Application rooms = invocation.application();
    return new CommitCensus(
        Workspaces.local(invocation.settings()),
        rooms.get(ProjectTable.class),
        rooms.get(ProjectRefTable.class),
        rooms.get(IngestProofTable.class));
  }

  private static Finding finding(InvariantResult result) {
    return new Finding(
        result.name(),
        result.holds() ? Finding.State.OK : Finding.State.VIOLATED,
        result.violations(),
        result.meaning(),
        result.examples());
  }

  private void print(List<Finding> findings) {
    boolean table = output.format() == OutputFormat.TABLE;
    Listing<Finding> listing =
        new Listing<Finding>()
            .text("check", Finding::check)
            .text("state", Finding::state)
            .number("violations", Finding::violations)
            .text("detail", Finding::detail);
    if (!table) {
      listing.with("examples", Kind.JSON, f -> JSON.writeValueAsString(f.examples()));
    }
    listing.write(output.format().friendly(invocation.console()), findings);
    if (table) {
      findings.forEach(this::printExamples);
    }
  }

  private void printExamples(Finding finding) {
    if (!finding.examples().isEmpty()) {
      invocation.console().say("");
      invocation.console().say(finding.check() + ", for example:");
      finding.examples().forEach(example -> invocation.console().say("  " + example));
    }
  }
}
