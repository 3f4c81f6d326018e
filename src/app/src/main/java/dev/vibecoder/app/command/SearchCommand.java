package dev.vibecoder.app.command;

import dev.vibecoder.app.output.JsonText;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.search.CodeSearch;
import dev.vibecoder.search.InvalidQuestion;
import dev.vibecoder.search.SearchAnswer;
import dev.vibecoder.search.SearchMode;
import dev.vibecoder.search.SearchPlan;
import dev.vibecoder.search.SearchQuestion;
import dev.vibecoder.search.UnknownProject;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe search}: where is the code that does this? */
@Command(name = "search", description = "Find the places in the code that a question is about.")
final class SearchCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();
  @Mixin private SearchFilterOptions where = new SearchFilterOptions();

  @Parameters(
      paramLabel = "QUERY",
      description = "The question: plain words, an identifier, or an error message.")
  private String question = "";

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      defaultValue = "hybrid",
      description = "hybrid, semantic or text; default: ${DEFAULT-VALUE}.")
  private SearchMode mode = SearchMode.HYBRID;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Places at most; default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--cursor",
      paramLabel = "CURSOR",
      description = "Where the page before ended, as it said.")
  private @Nullable String cursor;

  @Option(names = "--explain", description = "Tell how it was found, and what made each score.")
  private boolean explain;

  SearchCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    SearchQuestion asked = asked();
    if (mode != SearchMode.TEXT) {
      EarlyModel.load(invocation.settings(), invocation.clock());
    }
    SearchAnswer answer = answer(asked);
    switch (output.format()) {
      case JSON -> JsonText.write(invocation.console(), answer);
      case CSV ->
          SearchListing.hits()
              .write(OutputFormat.CSV.verbatim(invocation.console()), answer.hits());
      case TABLE -> show(answer);
    }
    return ExitCode.DONE;
  }

  private SearchQuestion asked() {
    try {
      return new SearchQuestion(question, mode, where.filter(), limit, cursor, explain);
    } catch (InvalidQuestion e) {
      throw wrong(e);
    }
  }

  private SearchAnswer answer(SearchQuestion asked) throws PostgresUnavailable {
    CodeSearch search = invocation.application().get(CodeSearch.class);
    try {
      return search.search(invocation.settings().owner(), asked);
    } catch (UnknownProject e) {
      throw new CommandFailed(e.getMessage() + "; see vibe projects list");
    } catch (InvalidQuestion e) {
      throw wrong(e);
    }
  }

  private static WrongUsage wrong(InvalidQuestion problem) {
    String option = problem.field().equals("q") ? "QUERY" : "--" + problem.field();
    return new WrongUsage(option + ": " + problem.getMessage());
  }

  private void show(SearchAnswer answer) {
    var console = invocation.console();
    new SearchPage(console, explain).show(answer.hits());
    SearchPlan plan = answer.plan();
    if (plan != null) {
      console.say(
          "Generation %d, chunker %s, words: %s"
              .formatted(plan.generation(), plan.chunker(), String.join(" ", plan.words())));
      SearchListing.stages().write(OutputFormat.TABLE.friendly(console), plan.stages());
    }
    if (answer.hits().isEmpty()) {
      console.tell(
          answer.model().isEmpty()
              ? "Nothing is indexed yet; vibe nightly does that"
              : "Nothing found; ask in other words, or with fewer filters");
    }
    if (answer.next() != null) {
      console.tell("There are more: the same with --cursor " + answer.next());
    }
  }
}
