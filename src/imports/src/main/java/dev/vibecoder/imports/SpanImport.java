package dev.vibecoder.imports;

import dev.vibecoder.imports.file.Mark;
import dev.vibecoder.imports.format.ExecutionSource;
import dev.vibecoder.imports.format.Formats;
import dev.vibecoder.imports.format.RecordRules;
import dev.vibecoder.store.ImportRefusal;
import dev.vibecoder.store.UserTable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes spans that are sent to this machine, each request in one transaction. */
@Component
public class SpanImport {

  private static final int REASONS = 3;

  private final PortionWriters writers;
  private final UserTable users;
  private final RecordRules rules;
  private final ExecutionSource source = Formats.named("otlp").orElseThrow();

  SpanImport(PortionWriters writers, UserTable users, Clock clock) {
    this.writers = writers;
    this.users = users;
    this.rules = new RecordRules(clock);
  }

  /**
   * Stores what a request tells.
   *
   * @param owner mail address of the user whose executions they become
   * @param request in the JSON of OTLP
   */
  public SpanReceipt take(String owner, JsonNode request) {
    UUID userId = users.findOrAdd(owner, owner).id();
    var portion = new Portion(null, rules, Mark.START);
    source.read(request, portion);
    PortionResult result = writers.of(userId, null).write(List.of(portion)).get(0);
    List<String> reasons =
        result.refusals().stream().map(ImportRefusal::reason).distinct().limit(REASONS).toList();
    return new SpanReceipt(result.counts(), reasons);
  }
}
