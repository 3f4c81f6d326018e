package dev.vibecoder.domain.work;

import dev.vibecoder.domain.people.FieldText;
import dev.vibecoder.domain.people.RefusedChange;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an agent says when it begins.
 *
 * @param agent name or id
 * @param taskId null when it is an attempt at no task
 * @param projectId null: the project of the task, or none
 * @param commit full sha of the commit that it is about, such as a review; null when it is about
 *     none
 * @param provider null: the agent's
 * @param model null: the agent's
 * @param batch billed at the batch rate
 * @param input what goes in, as JSON
 * @param session conversation or trace that it is a part of
 * @param metadata a JSON object
 * @param startedAt null: now
 * @param source which system records it
 * @param externalId its identity there; null: its id
 * @throws RefusedChange when a field cannot be kept
 */
public record ExecutionStart(
    String agent,
    @Nullable UUID taskId,
    @Nullable UUID projectId,
    @Nullable String commit,
    @Nullable String provider,
    @Nullable String model,
    boolean batch,
    @Nullable String input,
    @Nullable String session,
    @Nullable String metadata,
    @Nullable Instant startedAt,
    String source,
    @Nullable String externalId) {

  private static final Pattern SHA = Pattern.compile("[0-9a-f]{40}");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_KEY = 300;

  public ExecutionStart {
    FieldText.line("agent", agent, LONGEST_NAME);
    if (commit != null && !SHA.matcher(commit).matches()) {
      throw RefusedChange.invalid("commit", "commit is the 40 hexadecimal digits of a commit");
    }
    FieldText.optionalLine("provider", provider, LONGEST_NAME);
    FieldText.optionalLine("model", model, LONGEST_NAME);
    FieldText.optionalLine("session", session, LONGEST_KEY);
    FieldText.line("source", source, LONGEST_KEY);
    if (PlatformSource.is(source)) {
      throw RefusedChange.invalid(
          "source", "source begins with " + PlatformSource.PREFIX + ", as this platform's own do");
    }
    FieldText.optionalLine("external_id", externalId, LONGEST_KEY);
  }
}
