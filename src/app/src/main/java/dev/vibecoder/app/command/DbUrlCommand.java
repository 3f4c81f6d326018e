package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.server.ClientUrl;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vibe db url}: what another client needs to connect. */
@Command(
    name = "url",
    description = {
      "Print the URL of the database, password included, for another client.",
      "The embedded server runs only while a vibe process does."
    })
final class DbUrlCommand implements Callable<Integer> {

  /** What kinds of clients read. */
  enum UrlForm {
    JDBC,
    POSTGRES;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "owner, app or reporting; default: ${DEFAULT-VALUE}.",
      defaultValue = "reporting")
  private DbRole role = DbRole.REPORTING;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "jdbc or postgres (psql, most tools); default: ${DEFAULT-VALUE}.",
      defaultValue = "jdbc")
  private UrlForm form = UrlForm.JDBC;

  DbUrlCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    ClientUrl url = ClientUrl.of(role.of(invocation.databaseAsIs()));
    if (output.json()) {
      new Listing<ClientUrl>()
          .text("host", ClientUrl::host)
          .number("port", ClientUrl::port)
          .text("database", ClientUrl::database)
          .text("user", ClientUrl::user)
          .text("password", ClientUrl::password)
          .text("jdbc_url", ClientUrl::jdbc)
          .text("url", ClientUrl::postgres)
          .write(OutputFormat.JSON.verbatim(invocation.console()), List.of(url));
    } else {
      invocation.console().say(form == UrlForm.JDBC ? url.jdbc() : url.postgres());
    }
    return ExitCode.DONE;
  }
}
