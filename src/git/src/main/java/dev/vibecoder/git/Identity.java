package dev.vibecoder.git;

import dev.vibecoder.domain.code.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who and when from an author or committer line, however odd, noting what is wrong. */
final class Identity {

  /** Years 1 to 9999; a date outside becomes the nearer bound. */
  static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern SECONDS = Pattern.compile("-?\\d+");
  private static final Pattern ZONE = Pattern.compile("[+-]\\d{4}");
  private static final int LONGEST = 1_000;
  private static final int MOST_HOURS = 14;

  private final SafeText text;
  private final Notes notes;

  Identity(SafeText text, Notes notes) {
    this.text = text;
    this.notes = notes;
  }

  /**
   * The signature of a line such as {@code Ada <ada@example.org> 1700000000 +0100}.
   *
   * @param role names it in notes, e.g. {@code AUTHOR}
   */
  Signature read(byte @Nullable [] line, String role) {
    if (line == null) {
      notes.add(role + "_MISSING", "the commit names none");
      return new Signature("", "", Instant.EPOCH);
    }
    int open = indexOf(line, '<', 0);
    int close = indexOf(line, '>', open);
    int dateFrom = lastIndexOf(line, '>') + 1;
    if (open == line.length || close == line.length) {
      notes.add(role + "_MALFORMED", "the line has no address in angle brackets");
    }
    String name = part(line, 0, open, role);
    String email = part(line, Math.min(open + 1, line.length), close, role);
    String date = new String(line, dateFrom, line.length - dateFrom, StandardCharsets.ISO_8859_1);
    return new Signature(name, email, when(BLANKS.split(date.strip(), -1), role));
  }

  private String part(byte[] line, int from, int to, String role) {
    return text.of(Arrays.copyOfRange(line, from, Math.max(from, to)), LONGEST, role).strip();
  }

  private Instant when(String[] date, String role) {
    if (!SECONDS.matcher(date[0]).matches()) {
      notes.add(role + "_DATE_MISSING", "the line has no date; 1970-01-01 stands for it");
      return Instant.EPOCH;
    }
    if (date.length < 2 || !isZone(date[1])) {
      notes.add(role + "_ZONE_INVALID", "the time zone of the date is none");
    }
    return clamp(date[0], role);
  }

  private static boolean isZone(String zone) {
    return ZONE.matcher(zone).matches()
        && Integer.parseInt(zone.substring(1, 3)) <= MOST_HOURS
        && Integer.parseInt(zone.substring(3)) < 60;
  }

  private Instant clamp(String seconds, String role) {
    boolean before = seconds.startsWith("-");
    Instant exact = before ? Instant.MIN : Instant.MAX;
    if (seconds.length() < 17) {
      exact = Instant.ofEpochSecond(Long.parseLong(seconds));
    }
    if (!exact.isBefore(EARLIEST) && !exact.isAfter(LATEST)) {
      return exact;
    }
    notes.add(
        role + "_DATE_OUT_OF_RANGE", "the date is " + shortened(seconds) + " s; it was clamped");
    return before ? EARLIEST : LATEST;
  }

  private static String shortened(String seconds) {
    return seconds.length() > 30 ? seconds.substring(0, 30) + "…" : seconds;
  }

  private static int indexOf(byte[] line, char c, int from) {
    int at = from;
    while (at < line.length && line[at] != c) {
      at++;
    }
    return at;
  }

  private static int lastIndexOf(byte[] line, char c) {
    int at = line.length - 1;
    while (at >= 0 && line[at] != c) {
      at--;
    }
    return at;
  }
}
