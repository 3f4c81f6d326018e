package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.search.CodeSearch;
import dev.vibecoder.search.InvalidQuestion;
import dev.vibecoder.search.SearchAnswer;
import dev.vibecoder.search.SearchFilter;
import dev.vibecoder.search.SearchHit;
import dev.vibecoder.search.SearchQuestion;
import dev.vibecoder.search.UnknownProject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe search}: where is the code that does this? */
@Command(name = "search", description = "Find the places in the code that a question is about.")
final class SearchCommand implements Callable<Integer> {

  private static final int PASSAGE_LINES = 12;

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Parameters(paramLabel = "QUERY", description = "The question, in plain words.")
  private String question = "";

  @Option(names = "--project", paramLabel = "P", description = "Only in this project.")
  private @Nullable String project;

  @Option(names = "--language", paramLabel = "L", description = "Only in this language, e.g. java.")
  private @Nullable String language;

  @Option(
      names = "--path",
      paramLabel = "GLOB",
      description = "Only below such paths, e.g. 'src/*'.")
  private @Nullable String path;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Places at most; default: ${DEFAULT-VALUE}.")
  private int limit;

  SearchCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    SearchQuestion asked = asked();
    SearchAnswer answer = answer(invocation.application().get(CodeSearch.class), asked);
    print(answer.hits());
    if (answer.hits().isEmpty()) {
      invocation
          .console()
          .tell("Nothing of model " + answer.model() + " is indexed there; vibe nightly");
    }
    return ExitCode.DONE;
  }

  private SearchQuestion asked() {
    try {
      return SearchQuestion.of(
          question, new SearchFilter(project, language, path, null, null, null), limit);
    } catch (InvalidQuestion e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private SearchAnswer answer(CodeSearch search, SearchQuestion asked) {
    try {
      return search.search(invocation.settings().owner(), asked);
    } catch (UnknownProject e) {
      throw new CommandFailed(e.getMessage() + "; see vibe projects list");
    }
  }

  private void print(List<SearchHit> hits) {
    if (output.format() == OutputFormat.TABLE) {
      hits.forEach(this::printPassage);
      return;
    }
    new Listing<SearchHit>()
        .text("project", SearchHit::project)
        .text("path", SearchHit::path)
        .number("start_line", SearchHit::startLine)
        .number("end_line", SearchHit::endLine)
        .text("symbol", SearchHit::symbol)
        .text("language", SearchHit::language)
        .number("score", SearchCommand::score)
        .text("commit_sha", SearchHit::commitSha)
        .text("content", SearchHit::passage)
        .write(output.format().friendly(invocation.console()), hits);
  }

  private void printPassage(SearchHit hit) {
    var console = invocation.console();
    String symbol = hit.symbol() == null ? "" : "  " + hit.symbol();
    console.say(
        "%s  %s:%d-%d%s  (%s)"
            .formatted(
                score(hit), hit.path(), hit.startLine(), hit.endLine(), symbol, hit.project()));
    List<String> lines = hit.passage().lines().toList();
    lines.stream().limit(PASSAGE_LINES).forEach(line -> console.say("    " + line));
    if (lines.size() > PASSAGE_LINES) {
      console.say("    … " + (lines.size() - PASSAGE_LINES) + " more lines");
    }
    console.say("");
  }

  private static String score(SearchHit hit) {
    return String.format(Locale.ROOT, "%.3f", hit.score());
  }
}
