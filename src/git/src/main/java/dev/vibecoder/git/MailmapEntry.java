package dev.vibecoder.git;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of an address: for all who use it, and for some by their names. */
final class MailmapEntry {

  private @Nullable String name;
  private @Nullable String email;
  private @Nullable Map<String, MailmapEntry> byName;

  /** For all; what is null stays as said before. */
  void replace(@Nullable String properName, @Nullable String properEmail) {
    name = properName == null ? name : properName;
    email = properEmail == null ? email : properEmail;
  }

  /** For those of one name; all that was said of them before is forgotten. */
  void replace(String committedName, @Nullable String properName, @Nullable String properEmail) {
    if (byName == null) {
      byName = new HashMap<>();
    }
    var entry = new MailmapEntry();
    entry.replace(properName, properEmail);
    byName.put(MailmapPart.folded(committedName), entry);
  }

  /** What holds for somebody of this name. */
  MailmapEntry of(String committedName) {
    MailmapEntry named = byName == null ? null : byName.get(MailmapPart.folded(committedName));
    return named == null ? this : named;
  }

  @Nullable String name() {
    return name;
  }

  @Nullable String email() {
    return email;
  }
}
