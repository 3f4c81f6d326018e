package dev.vibecoder.git;

import dev.vibecoder.domain.code.CodingAgents;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * A note of git-ai: which lines which session wrote, a line {@code ---}, then JSON that says which
 * agent each session was of.
 */
final class AuthorshipLog {

  private static final String DIVIDER = "---";
  private static final int MOST_DIGITS = 9;

  private final Map<String, Long> linesOfSession = new HashMap<>();

  private AuthorshipLog() {}

  /**
   * The agent that wrote most of the lines; the first named when none of the lines are left, and
   * nothing when people wrote all of it.
   */
  static Optional<String> agent(byte[] note) throws MalformedNote {
    String text = new String(note, StandardCharsets.UTF_8);
    var log = new AuthorshipLog();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(start, end);
      start = end + 1;
      if (line.stripTrailing().equals(DIVIDER)) {
        return log.agent(text.substring(Math.min(start, text.length())));
      }
      if (line.startsWith(" ")) {
        log.attest(line.strip());
      }
    }
    throw new MalformedNote("it has no line " + DIVIDER);
  }

  /** Counts lines such as {@code s_12ab::t_34cd 1-10,15}. */
  private void attest(String line) throws MalformedNote {
    int space = line.indexOf(' ');
    if (space < 0) {
      throw new MalformedNote("a session has no lines");
    }
    String session = line.substring(0, space).split("::", 2)[0];
    long lines = 0;
    for (String range : line.substring(space + 1).split(",", -1)) {
      String[] ends = range.strip().split("-", 2);
      lines += Math.max(0, number(ends[ends.length - 1]) - number(ends[0]) + 1);
    }
    linesOfSession.merge(session, lines, Long::sum);
  }

  private static long number(String digits) throws MalformedNote {
    boolean valid = !digits.isEmpty() && digits.length() <= MOST_DIGITS;
    if (!valid || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new MalformedNote("a line number is none");
    }
    return Long.parseLong(digits);
  }

  private Optional<String> agent(String json) throws MalformedNote {
    var linesOfAgent = new LinkedHashMap<String, Long>();
    try {
      SessionTools.read(json)
          .forEach(
              (session, tool) -> {
                String agent = CodingAgents.tool(tool);
                if (agent != null) {
                  linesOfAgent.merge(agent, linesOfSession.getOrDefault(session, 0L), Long::sum);
                }
              });
    } catch (JacksonException e) {
      throw new MalformedNote("what follows " + DIVIDER + " is no JSON of the known form");
    }
    return linesOfAgent.entrySet().stream()
        .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
        .map(Map.Entry::getKey);
  }
}
