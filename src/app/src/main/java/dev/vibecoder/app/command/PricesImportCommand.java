package dev.vibecoder.app.command;

import dev.vibecoder.app.prices.InvalidPriceFile;
import dev.vibecoder.app.prices.LiteLlmPrices;
import dev.vibecoder.app.prices.PriceFile;
import dev.vibecoder.domain.work.ModelPrice;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.ModelPriceTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe prices import}. */
@Command(
    name = "import",
    description = {
      "Take prices from LiteLLM's community price file, model_prices_and_context_window.json.",
      "Only what is another price than the one in force is added, so that importing it every week",
      "writes the history of prices. Prices of config/prices.yaml are never replaced."
    })
final class PricesImportCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "First UTC day that the prices hold; today when left out.")
  private @Nullable LocalDate from;

  @Option(names = "--dry-run", description = "Only show what would be added.")
  private boolean dryRun;

  PricesImportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    LocalDate day =
        from == null ? LocalDate.ofInstant(invocation.clock().instant(), ZoneOffset.UTC) : from;
    PriceFile read = read(day);
    ModelPriceTable table = LocalPrices.table(invocation);
    List<ModelPrice> added = changes(read.prices(), table.book().inForce(day));
    if (!dryRun) {
      table.save(added);
    }
    PricesListCommand.columns().write(output.format().friendly(invocation.console()), added);
    invocation.console().tell(summary(read, added.size()));
    return ExitCode.DONE;
  }

  private PriceFile read(LocalDate day) {
    try {
      return LiteLlmPrices.read(file, day);
    } catch (InvalidPriceFile e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  /** A model's thresholds stand and fall together: a newer price ends all of them. */
  private static List<ModelPrice> changes(List<ModelPrice> read, List<ModelPrice> inForce) {
    Map<Sheet, List<ModelPrice>> known = inForce.stream().collect(Collectors.groupingBy(Sheet::of));
    return read.stream()
        .collect(Collectors.groupingBy(Sheet::of, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .filter(sheet -> isNew(sheet.getValue(), known.getOrDefault(sheet.getKey(), List.of())))
        .flatMap(sheet -> sheet.getValue().stream())
        .toList();
  }

  private static boolean isNew(List<ModelPrice> read, List<ModelPrice> known) {
    if (known.stream().anyMatch(price -> price.origin().equals(ModelPrice.CONFIGURED))) {
      return false;
    }
    return read.size() != known.size()
        || !read.stream().allMatch(price -> known.stream().anyMatch(price::isSameAs));
  }

  private String summary(PriceFile read, int added) {
    String leftOut =
        read.leftOut().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> "%,d with %s".formatted(entry.getValue(), entry.getKey()))
            .collect(Collectors.joining(", "));
    return "%,d prices read, %,d %s%s"
        .formatted(
            read.prices().size(),
            added,
            dryRun ? "would be added" : "added",
            leftOut.isEmpty() ? "" : "; models left out: " + leftOut);
  }

  /** The prices that hold together. */
  private record Sheet(String provider, String model, boolean batch) {

    static Sheet of(ModelPrice price) {
      return new Sheet(price.provider(), price.model(), price.forBatches());
    }
  }
}
