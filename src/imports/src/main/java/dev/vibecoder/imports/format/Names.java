package dev.vibecoder.imports.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values out of a closed list. */
final class Names {

  private Names() {}

  /** The value of this name, upper or lower case. */
  static <E extends Enum<E>> E of(Class<E> type, String field, String text) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(text)) {
        return value;
      }
    }
    throw new BadRecord(
        field
            + " is none of "
            + Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", "))
                .toLowerCase(Locale.ROOT));
  }
}
