package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.domain.work.ModelPrice;
import dev.vibecoder.domain.work.PriceBook;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.Column.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe prices list}. */
@Command(name = "list", description = "List prices, in USD for a million tokens.")
final class PricesListCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "Only models and providers with this in their names.")
  private String name = "";

  @Option(names = "--on", paramLabel = "DAY", description = "Only those that hold on this UTC day.")
  private @Nullable LocalDate day;

  PricesListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    PriceBook book = LocalPrices.book(invocation);
    List<ModelPrice> prices = day == null ? book.prices() : book.inForce(day);
    columns()
        .write(
            output.format().friendly(invocation.console()),
            prices.stream().filter(this::isAskedFor).toList());
    return ExitCode.DONE;
  }

  private boolean isAskedFor(ModelPrice price) {
    return (price.provider() + " " + price.model())
        .toLowerCase(Locale.ROOT)
        .contains(name.toLowerCase(Locale.ROOT));
  }

  static Listing<ModelPrice> columns() {
    return new Listing<ModelPrice>()
        .text("provider", ModelPrice::provider)
        .text("model", ModelPrice::model)
        .with("from", Kind.TIME, ModelPrice::from)
        .with("to", Kind.TIME, ModelPrice::to)
        .with("batch", Kind.BOOLEAN, ModelPrice::forBatches)
        .number("above_tokens", ModelPrice::threshold)
        .number("input", price -> plain(price.input()))
        .number("cached_input", price -> plain(price.cachedInput()))
        .number("cache_write", price -> plain(price.cacheWrite()))
        .number("cache_write_1h", price -> plain(price.cacheWrite1h()))
        .number("output", price -> plain(price.output()))
        .number("reasoning", price -> plain(price.reasoning()))
        .text("source", ModelPrice::origin);
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal price) {
    return price == null ? null : price.stripTrailingZeros();
  }
}
