package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.postgres.PostgresUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe tokens create}. */
@Command(
    name = "create",
    description = {
      "Make a bearer token for vibe serve. It is shown once; only its hash is kept.",
      "From the first token on, vibe serve answers nobody without one."
    })
final class TokensCreateCommand implements Callable<Integer> {

  private static final int LONGEST_NAME = 100;
  private static final Duration LONGEST_LIFE = Duration.ofDays(3_660);

  private record Created(String name, String token, @Nullable Instant expiresAt) {}

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "NAME", description = "What it is for, e.g. my-agent.")
  private String name = "";

  @Option(
      names = "--expires",
      paramLabel = "TIME",
      description = "How long it is valid, e.g. 90d or 12h; for ever when left out.")
  private @Nullable String expires;

  TokensCreateCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    requireName();
    Instant expiresAt = expiresAt();
    String token =
        LocalTokens.ofKnownUser(invocation)
            .create(name, expiresAt)
            .orElseThrow(
                () ->
                    new CommandFailed(
                        "there is a token %s already; take another name, or revoke it: vibe tokens revoke %s"
                            .formatted(name, ShellWord.of(name))));
    show(new Created(name, token, expiresAt));
    return ExitCode.DONE;
  }

  private void requireName() {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new WrongUsage(
          "a name has 1 to %d characters, none of them a control character"
              .formatted(LONGEST_NAME));
    }
  }

  private @Nullable Instant expiresAt() {
    if (expires == null) {
      return null;
    }
    try {
      Duration life = DurationStyle.detectAndParse(expires);
      if (life.compareTo(Duration.ZERO) > 0 && life.compareTo(LONGEST_LIFE) <= 0) {
        return invocation.clock().instant().plus(life);
      }
    } catch (IllegalArgumentException | ArithmeticException e) {
      // It is refused like a time that is none.
    }
    throw new WrongUsage(
        "--expires is a time of at most ten years, e.g. 90d or 12h, not " + expires);
  }

  private void show(Created created) {
    var console = invocation.console();
    if (output.json()) {
      new Listing<Created>()
          .text("name", Created::name)
          .text("token", Created::token)
          .text("expires_at", Created::expiresAt)
          .write(OutputFormat.JSON.verbatim(console), List.of(created));
      return;
    }
    console.say(created.token());
    console.tell("Keep it: it is not shown again. Send it as Authorization: Bearer TOKEN");
  }
}
