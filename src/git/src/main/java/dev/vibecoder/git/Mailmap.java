package dev.vibecoder.git;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.people.Person;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code .mailmap} of a commit: who the people are that committed under several names and
 * addresses. Reads what git reads, with the same result; never fails.
 */
public final class Mailmap {

  static final int MOST_BYTES = 1 << 20;

  private static final int LONGEST = 1_000;

  private final Map<String, MailmapEntry> byEmail = new HashMap<>();
  private final String version;
  private final List<IngestIssue> issues;

  private Mailmap(String version, List<IngestIssue> issues) {
    this.version = version;
    this.issues = List.copyOf(issues);
  }

  /** One that leaves everybody as they are. */
  static Mailmap empty(List<IngestIssue> issues) {
    return new Mailmap("", issues);
  }

  static Mailmap parse(String version, byte[] content) {
    var mailmap = new Mailmap(version, List.of());
    String text = text(content);
    int end = text.indexOf('\0');
    for (String line : (end < 0 ? text : text.substring(0, end)).split("\n", -1)) {
      mailmap.addLine(line);
    }
    return mailmap;
  }

  private static String text(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : new String(content, StandardCharsets.ISO_8859_1);
  }

  private void addLine(String line) {
    if (line.startsWith("#")) {
      return;
    }
    MailmapPart proper = MailmapPart.read(line, 0, false);
    if (proper == null) {
      return;
    }
    MailmapPart committed = MailmapPart.read(line, proper.end(), true);
    if (committed == null) {
      entry(proper.email()).replace(proper.name(), null);
    } else if (committed.name() == null) {
      entry(committed.email()).replace(proper.name(), proper.email());
    } else {
      entry(committed.email()).replace(committed.name(), proper.name(), proper.email());
    }
  }

  private MailmapEntry entry(String email) {
    return byEmail.computeIfAbsent(MailmapPart.folded(email), key -> new MailmapEntry());
  }

  /** The person who committed under this name and address; the same when nothing is said. */
  public Person personOf(String name, String email) {
    MailmapEntry entry = byEmail.get(MailmapPart.folded(email));
    MailmapEntry found = entry == null ? null : entry.of(name);
    return found == null
        ? new Person(name, email)
        : new Person(cut(found.name(), name), cut(found.email(), email));
  }

  private static String cut(@Nullable String proper, String committed) {
    return proper == null ? committed : SafeText.cut(proper, LONGEST);
  }

  /** The same for the same mailmap, another for another; empty when there is none. */
  public String version() {
    return version;
  }

  /** Why the repository's file was not used, if so. */
  public List<IngestIssue> issues() {
    return issues;
  }
}
