package dev.vibecoder.domain.work;

import dev.vibecoder.domain.people.FieldText;
import dev.vibecoder.domain.people.RefusedChange;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed of an agent.
 *
 * @param name unique for its owner; it does not look like an id
 * @param capabilities what it can do, in words
 * @param provider who serves its model
 * @param model model that it uses unless an execution says otherwise
 * @throws RefusedChange when a field cannot be kept
 */
public record AgentFields(
    String name,
    AgentType type,
    List<String> capabilities,
    @Nullable String provider,
    @Nullable String model,
    @Nullable String systemPrompt) {

  private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-.*");
  private static final int MOST_CAPABILITIES = 100;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PROMPT = 1_000_000;

  public AgentFields {
    if (ID.matcher(FieldText.line("name", name, LONGEST_NAME)).matches() || name.contains("/")) {
      throw RefusedChange.invalid("name", "a name has no / and does not look like an id");
    }
    if (capabilities.size() > MOST_CAPABILITIES) {
      throw RefusedChange.invalid("capabilities", "there are 100 capabilities at most");
    }
    capabilities.forEach(each -> FieldText.line("capabilities", each, LONGEST_NAME));
    capabilities = List.copyOf(capabilities);
    FieldText.optionalLine("provider", provider, LONGEST_NAME);
    FieldText.optionalLine("model", model, LONGEST_NAME);
    FieldText.text("system_prompt", systemPrompt, LONGEST_PROMPT);
  }
}
