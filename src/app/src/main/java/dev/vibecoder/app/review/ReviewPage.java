package dev.vibecoder.app.review;

import dev.vibecoder.app.output.Colour;
import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.output.StyledLine;
import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.Review;
import dev.vibecoder.domain.review.ReviewStatus;
import dev.vibecoder.domain.review.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reviews for people: a line for each commit, and below it what was found, with the code. */
public final class ReviewPage {

  private static final String INDENT = "    ";
  private static final int LONGEST_LINE = 240;

  private final Console console;
  private final CodeLines code;

  ReviewPage(Console console, CodeLines code) {
    this.console = console;
    this.code = code;
  }

  /** One commit. */
  public void show(ReviewedCommit commit) {
    Review review = commit.review();
    if (review != null) {
      head(commit, review);
    } else {
      console.sayCut(
          new StyledLine()
              .bold(commit.shortName())
              .coloured("  not reviewed", Colour.RED)
              .plain("  " + commit.subject()));
    }
    for (String reason : commit.unread()) {
      console.say(new StyledLine().coloured(INDENT + "unread: ", Colour.RED).plain(reason));
    }
    if (review != null && !review.issues().isEmpty()) {
      console.say(INDENT + review.summary());
      Set<String> advised = new HashSet<>();
      review.issues().forEach(finding -> finding(finding, commit, advised));
      console.say("");
    }
  }

  private void head(ReviewedCommit commit, Review review) {
    console.sayCut(
        new StyledLine()
            .bold(commit.shortName())
            .coloured("  %-17s".formatted(words(review.status())), colour(review.status()))
            .plain(
                String.format(
                    Locale.ROOT,
                    "  quality %.3f  security %.3f  ",
                    review.qualityScore(),
                    review.securityScore()))
            .plain(commit.subject()));
  }

  private void finding(Finding finding, ReviewedCommit commit, Set<String> advised) {
    console.say("");
    console.say(
        new StyledLine()
            .plain("  ")
            .coloured("%-8s".formatted(finding.severity()), colour(finding.severity()))
            .plain("  ")
            .bold(Place.of(finding))
            .plain("  " + finding.rule()));
    console.say(INDENT + finding.message());
    List<CodeLine> lines = code.around(finding, commit);
    int width = lines.isEmpty() ? 0 : digits(lines.get(lines.size() - 1).number());
    lines.forEach(line -> console.sayCut(line(line, width)));
    String evidence = finding.evidence();
    if (evidence != null && !evidence.isBlank() && !isShown(evidence, lines)) {
      console.sayCut(new StyledLine().plain(INDENT + "  " + evidence));
    }
    String suggestion = finding.suggestion();
    if (suggestion != null && advised.add(finding.rule())) {
      console.say(INDENT + suggestion);
    }
  }

  /** Mostly the evidence is the line itself, or what fits of it. */
  private static boolean isShown(String evidence, List<CodeLine> lines) {
    String said = evidence.replace("…", "").strip();
    return lines.stream().anyMatch(line -> line.found() && line.text().contains(said));
  }

  private static int digits(int number) {
    return Integer.toString(number).length();
  }

  private static StyledLine line(CodeLine line, int width) {
    String text = line.text().stripTrailing();
    String shown = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + "…" : text;
    String number = ("%" + width + "d").formatted(line.number());
    var styled = new StyledLine().plain(INDENT + (line.found() ? "> " : "  ") + number + " | ");
    return line.found() ? styled.bold(shown) : styled.plain(shown);
  }

  private static String words(ReviewStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Colour colour(ReviewStatus status) {
    return switch (status) {
      case APPROVED -> Colour.GREEN;
      case COMMENTED, PENDING -> Colour.YELLOW;
      case CHANGES_REQUESTED -> Colour.RED;
    };
  }

  private static Colour colour(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> Colour.RED;
      case MEDIUM -> Colour.YELLOW;
      case LOW, INFO -> Colour.BOLD;
    };
  }
}
