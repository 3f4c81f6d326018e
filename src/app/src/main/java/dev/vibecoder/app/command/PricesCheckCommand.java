package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.domain.work.PriceBook;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.PricedModel;
import dev.vibecoder.store.report.PricedModelReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe prices check}. */
@Command(
    name = "check",
    description = {
      "List what was used and has no price, by provider, model and rate.",
      "Exit code 1 when there is any: its cost is unknown, not 0."
    })
final class PricesCheckCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  PricesCheckCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    PriceBook book = LocalPrices.book(invocation);
    List<PricedModel> unpriced = invocation.application().get(PricedModelReport.class).unpriced();
    columns(book).write(output.format().friendly(invocation.console()), unpriced);
    if (unpriced.isEmpty()) {
      invocation.console().tell("Everything that was used has a cost.");
      return ExitCode.DONE;
    }
    invocation
        .console()
        .tell(
            "Add prices to config/prices.yaml or import some (vibe prices import FILE), then: vibe run reprice -p from=DAY -p to=DAY");
    return ExitCode.FAILED;
  }

  private static Listing<PricedModel> columns(PriceBook book) {
    return new Listing<PricedModel>()
        .text("provider", PricedModel::provider)
        .text("model", PricedModel::model)
        .with("batch", Kind.BOOLEAN, PricedModel::batch)
        .number("executions", PricedModel::executions)
        .number("tokens", PricedModel::tokens)
        .with("first", Kind.TIME, PricedModel::firstDay)
        .with("last", Kind.TIME, PricedModel::lastDay)
        .text("why", model -> reason(book, model));
  }

  private static String reason(PriceBook book, PricedModel model) {
    if (model.model() == null) {
      return "its source named no model";
    }
    boolean onLast =
        book.find(model.provider(), model.model(), model.lastDay(), model.batch(), 0).isPresent();
    boolean onFirst =
        book.find(model.provider(), model.model(), model.firstDay(), model.batch(), 0).isPresent();
    if (onFirst && onLast) {
      return "it has a price now, or one without some kind of tokens: vibe run reprice";
    }
    if (onLast) {
      return "its price begins later";
    }
    if (onFirst) {
      return "its price has ended";
    }
    return model.batch() ? "it has no price for batches" : "it has no price";
  }
}
