package dev.vibecoder.app.review;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.git.LocalRepository;
import dev.vibecoder.review.RuleSet;

/** Writes the reviews of a range: for people one by one as they are made, else at the end. */
public final class ReviewWriter {

  private final ReviewFormat format;
  private final Console console;
  private final ReviewPage page;
  private final ReviewSarif sarif;

  /**
   * @param version of the product
   */
  public ReviewWriter(
      ReviewFormat format,
      Console console,
      LocalRepository repository,
      RuleSet rules,
      String version) {
    this.format = format;
    this.console = console;
    page = new ReviewPage(console, new CodeLines(repository, rules.secretScanner()));
    sarif = new ReviewSarif(version, rules.descriptions(), repository.origin());
  }

  /** The next commit. */
  public void commit(ReviewedCommit commit) {
    if (format == ReviewFormat.TEXT) {
      page.show(commit);
    }
  }

  /** All of them. */
  public void end(ReviewOutcome outcome) {
    switch (format) {
      case TEXT -> ReviewEnd.show(outcome, console);
      case JSON -> ReviewJson.write(outcome, console);
      case SARIF -> sarif.write(outcome, console);
    }
  }
}
