package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.store.report.Grouping;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns in front, that say what the sums of a row are of. */
final class GroupColumns {

  private GroupColumns() {}

  /**
   * Adds them.
   *
   * @param named do people read it, who want a name for what has none?
   */
  static <R> void add(
      Listing<R> listing,
      List<Grouping> by,
      R total,
      boolean named,
      Function<R, List<@Nullable String>> groups) {
    for (int i = 0; i < by.size(); i++) {
      int place = i;
      Grouping grouping = by.get(i);
      listing.text(
          grouping.toString(),
          row -> row == total ? "" : name(groups.apply(row).get(place), grouping, named));
    }
  }

  private static @Nullable String name(@Nullable String group, Grouping grouping, boolean named) {
    return group == null && named ? "(no " + grouping + ")" : group;
  }
}
