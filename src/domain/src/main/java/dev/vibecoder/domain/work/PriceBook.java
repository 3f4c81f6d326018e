package dev.vibecoder.domain.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dated prices, and which of them holds. Of the prices whose provider and model match, upper and
 * lower case alike, the most exact names win: a model without {@code *} before one with, then more
 * letters before fewer, then the same of the provider. Of those the newest that has begun counts
 * unless it has ended, and of its thresholds the highest that the prompt exceeds. Batches are
 * billed by rates for batches alone.
 */
public final class PriceBook {

  private static final Comparator<ModelPrice> MOST_EXACT_FIRST =
      Comparator.comparing((ModelPrice price) -> price.model().contains("*"))
          .thenComparing(price -> -price.model().length())
          .thenComparing(price -> price.provider().contains("*"))
          .thenComparing(price -> -price.provider().length())
          .thenComparing(ModelPrice::model)
          .thenComparing(ModelPrice::provider)
          .thenComparing(ModelPrice::forBatches)
          .thenComparing(ModelPrice::from, Comparator.reverseOrder())
          .thenComparing(ModelPrice::threshold, Comparator.reverseOrder());

  private static final NavigableSet<LocalDate> NONE = new TreeSet<>();

  private final List<Term> terms;
  private final Map<Served, List<Term>> known = new ConcurrentHashMap<>();

  public PriceBook(Collection<ModelPrice> prices) {
    List<ModelPrice> sorted = prices.stream().sorted(MOST_EXACT_FIRST).toList();
    Map<Sheet, NavigableSet<LocalDate>> beginnings =
        sorted.stream()
            .collect(
                Collectors.groupingBy(
                    Sheet::of,
                    Collectors.mapping(ModelPrice::from, Collectors.toCollection(TreeSet::new))));
    terms =
        sorted.stream()
            .map(price -> Term.of(price, beginnings.getOrDefault(Sheet.of(price), NONE)))
            .toList();
  }

  /** The price that holds for a prompt of so many tokens; empty when none does. */
  public Optional<ModelPrice> find(
      @Nullable String provider,
      @Nullable String model,
      LocalDate day,
      boolean batch,
      long promptTokens) {
    if (model == null) {
      return Optional.empty();
    }
    return known
        .computeIfAbsent(new Served(provider == null ? "" : provider, model), this::of)
        .stream()
        .filter(term -> term.price().forBatches() == batch && term.holds(day))
        .map(Term::price)
        .filter(price -> price.threshold() == 0 || promptTokens > price.threshold())
        .findFirst();
  }

  /** USD of this use on a UTC day; null when there is no price for it. */
  public @Nullable BigDecimal cost(
      @Nullable String provider,
      @Nullable String model,
      LocalDate day,
      boolean batch,
      TokenUsage usage) {
    return find(provider, model, day, batch, usage.prompt())
        .map(price -> price.costOf(usage))
        .orElse(null);
  }

  /** Those that hold on a day, of each threshold and rate. */
  public List<ModelPrice> inForce(LocalDate day) {
    return terms.stream().filter(term -> term.holds(day)).map(Term::price).toList();
  }

  /** All of them, the most exact names first, the newest price of a model first. */
  public List<ModelPrice> prices() {
    return terms.stream().map(Term::price).toList();
  }

  private List<Term> of(Served served) {
    return terms.stream()
        .filter(term -> matches(term.price().model(), served.model()))
        .filter(term -> matches(term.price().provider(), served.provider()))
        .toList();
  }

  private static boolean matches(String pattern, String name) {
    if (!pattern.contains("*")) {
      return pattern.equalsIgnoreCase(name);
    }
    String expression =
        Stream.of(pattern.toLowerCase(Locale.ROOT).split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return name.toLowerCase(Locale.ROOT).matches(expression);
  }

  /** A model as executions name it. */
  private record Served(String provider, String model) {}

  /** The prices that follow one another. */
  private record Sheet(String provider, String model, boolean batch) {

    static Sheet of(ModelPrice price) {
      return new Sheet(price.provider(), price.model(), price.forBatches());
    }
  }

  /** A price until its last day, or the day before the next one. */
  private record Term(ModelPrice price, LocalDate last) {

    static Term of(ModelPrice price, NavigableSet<LocalDate> beginnings) {
      LocalDate next = beginnings.higher(price.from());
      LocalDate last = next == null ? LocalDate.MAX : next.minusDays(1);
      LocalDate to = price.to();
      return new Term(price, to != null && to.isBefore(last) ? to : last);
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(price.from()) && !day.isAfter(last);
    }
  }
}
