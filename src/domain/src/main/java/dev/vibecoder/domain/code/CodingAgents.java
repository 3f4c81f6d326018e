package dev.vibecoder.domain.code;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows the coding agents by the names and addresses that they sign with, and calls each by one
 * name. People who share a name with an agent, or work for its maker, are not taken for one.
 */
public final class CodingAgents {

  /** What else may follow a name: an address, a model, a link. */
  private static final Pattern AFTER_NAME = Pattern.compile("[<(\\[\\]:/·,]| - ");

  private static final Pattern TOOL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,49}");

  /** What programs call them, where it differs from what they sign with. */
  private static final Map<String, String> TOOLS =
      Map.of(
          "claude-web", "Claude Code",
          "cursor-agent", "Cursor",
          "codex-cloud", "Codex",
          "continue-cli", "Continue",
          "droid", "Factory Droid",
          "firebender", "Firebender",
          "pi", "Pi");

  private static final Set<String> NO_TOOLS = Set.of("human", "unknown", "test", "mock_ai", "none");

  /** Names that mean the agent when they stand alone. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("claude", "Claude Code"),
          Map.entry("cursor", "Cursor"),
          Map.entry("cursoragent", "Cursor"),
          Map.entry("codex", "Codex"),
          Map.entry("devin", "Devin"),
          Map.entry("devin ai", "Devin"),
          Map.entry("jules", "Jules"),
          Map.entry("gemini", "Gemini"),
          Map.entry("gemini ai", "Gemini"),
          Map.entry("amp", "Amp"),
          Map.entry("amazon q", "Amazon Q"),
          Map.entry("augment", "Augment"),
          Map.entry("augment agent", "Augment"),
          Map.entry("augment code", "Augment"),
          Map.entry("goose", "Goose"),
          Map.entry("goose ai assistant", "Goose"),
          Map.entry("cline", "Cline"),
          Map.entry("crush", "Crush"),
          Map.entry("junie", "Junie"),
          Map.entry("kilo code", "Kilo Code"),
          Map.entry("kiro", "Kiro"),
          Map.entry("kiro ai", "Kiro"),
          Map.entry("kiro agent", "Kiro"),
          Map.entry("qwen-coder", "Qwen Code"),
          Map.entry("roo code", "Roo Code"),
          Map.entry("roomote", "Roo Code"),
          Map.entry("warp", "Warp"),
          Map.entry("warp agent", "Warp"));

  /** Names that mean the agent whatever follows them, such as a model. */
  private static final Map<String, String> BEGINNINGS =
      Map.ofEntries(
          Map.entry("claude code", "Claude Code"),
          Map.entry("claude opus", "Claude Code"),
          Map.entry("claude sonnet", "Claude Code"),
          Map.entry("claude haiku", "Claude Code"),
          Map.entry("claude-", "Claude Code"),
          Map.entry("copilot", "GitHub Copilot"),
          Map.entry("github copilot", "GitHub Copilot"),
          Map.entry("github-copilot", "GitHub Copilot"),
          Map.entry("cursor agent", "Cursor"),
          Map.entry("aider", "Aider"),
          Map.entry("openai codex", "Codex"),
          Map.entry("codex cli", "Codex"),
          Map.entry("gpt-5-codex", "Codex"),
          Map.entry("google jules", "Jules"),
          Map.entry("gemini cli", "Gemini"),
          Map.entry("gemini code assist", "Gemini"),
          Map.entry("gemini 2", "Gemini"),
          Map.entry("gemini 3", "Gemini"),
          Map.entry("windsurf", "Windsurf"),
          Map.entry("openhands", "OpenHands"),
          Map.entry("opencode", "OpenCode"),
          Map.entry("qwen code", "Qwen Code"),
          Map.entry("factory droid", "Factory Droid"),
          Map.entry("amazon q developer", "Amazon Q"),
          Map.entry("replit agent", "Replit Agent"));

  /** Parts of names and addresses that only accounts of agents have. */
  private static final Map<String, String> ACCOUNTS =
      Map.ofEntries(
          Map.entry("claude[bot]", "Claude Code"),
          Map.entry("copilot@users.noreply.github.com", "GitHub Copilot"),
          Map.entry("copilot@github.com", "GitHub Copilot"),
          Map.entry("copilot-swe-agent", "GitHub Copilot"),
          Map.entry("cursor[bot]", "Cursor"),
          Map.entry("openai-codex[bot]", "Codex"),
          Map.entry("chatgpt-codex-connector", "Codex"),
          Map.entry("devin-ai-integration", "Devin"),
          Map.entry("google-labs-jules", "Jules"),
          Map.entry("gemini-code-assist", "Gemini"),
          Map.entry("gemini-cli[bot]", "Gemini"),
          Map.entry("factory-droid[bot]", "Factory Droid"),
          Map.entry("opencode-agent[bot]", "OpenCode"),
          Map.entry("roomote[bot]", "Roo Code"),
          Map.entry("kiro-agent@users.noreply.github.com", "Kiro"),
          Map.entry("aaif-goose@users.noreply.github.com", "Goose"),
          Map.entry("augment-app", "Augment"),
          Map.entry("amazon-q-developer[bot]", "Amazon Q"),
          Map.entry("cline[bot]", "Cline"),
          Map.entry("gpt-engineer-app[bot]", "Lovable"),
          Map.entry("lovable-dev[bot]", "Lovable"));

  /** The makers' domains; only some accounts there are agents. */
  private static final Map<String, String> DOMAINS =
      Map.ofEntries(
          Map.entry("anthropic.com", "Claude Code"),
          Map.entry("cursor.com", "Cursor"),
          Map.entry("cursor.sh", "Cursor"),
          Map.entry("aider.chat", "Aider"),
          Map.entry("openai.com", "Codex"),
          Map.entry("windsurf.com", "Windsurf"),
          Map.entry("codeium.com", "Windsurf"),
          Map.entry("all-hands.dev", "OpenHands"),
          Map.entry("openhands.dev", "OpenHands"),
          Map.entry("ampcode.com", "Amp"),
          Map.entry("opencode.ai", "OpenCode"),
          Map.entry("charm.land", "Crush"),
          Map.entry("jetbrains.com", "Junie"),
          Map.entry("warp.dev", "Warp"),
          Map.entry("augmentcode.com", "Augment"),
          Map.entry("block.xyz", "Goose"),
          Map.entry("kiro.dev", "Kiro"),
          Map.entry("roocode.com", "Roo Code"),
          Map.entry("cline.bot", "Cline"),
          Map.entry("alibabacloud.com", "Qwen Code"),
          Map.entry("continue.dev", "Continue"),
          Map.entry("factory.ai", "Factory Droid"));

  private static final Pattern AGENT_ADDRESS =
      Pattern.compile(
          "(?:^|<)(?:\\d+\\+)?(?:no-?reply(?:\\+\\w+)?|agent|ai|bot|\\w+-agent|claude|codex|cursoragent|aider|amp"
              + "|augment|cascade|cline|crush|devin|droid|goose|junie|kiro|opencode|openhands"
              + "|qwen-coder|roomote|windsurf)@([a-z.-]+)(?:>|$)");

  private CodingAgents() {}

  /** The agent that a credit such as {@code Claude <noreply@anthropic.com>} means, or null. */
  public static @Nullable String credited(String credit) {
    String lower = credit.toLowerCase(Locale.ROOT);
    String name =
        AFTER_NAME.split(lower.startsWith("[") ? lower.substring(1) : lower, 2)[0].strip();
    String byName = byName(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    return byName != null ? byName : byAccount(lower);
  }

  private static @Nullable String byName(String name) {
    String alone = NAMES.get(name);
    return alone != null ? alone : firstOf(BEGINNINGS, name, true);
  }

  /**
   * The agent whose account this author is, or null; a name that people have, too, is not enough.
   */
  public static @Nullable String author(String name, String email) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(" (aider)")) {
      return "Aider";
    }
    return byAccount(lower + " <" + email.toLowerCase(Locale.ROOT) + ">");
  }

  private static @Nullable String byAccount(String credit) {
    String account = firstOf(ACCOUNTS, credit, false);
    if (account != null) {
      return account;
    }
    var address = AGENT_ADDRESS.matcher(credit);
    return address.find() ? DOMAINS.get(address.group(1)) : null;
  }

  /** The agent that a program calls by this short name; the same name when it is not known here. */
  public static @Nullable String tool(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!TOOL.matcher(name).matches() || NO_TOOLS.contains(lower)) {
      return null;
    }
    String known = TOOLS.getOrDefault(lower, byName(lower));
    return known != null ? known : name;
  }

  private static @Nullable String firstOf(Map<String, String> marks, String text, boolean start) {
    for (var mark : marks.entrySet()) {
      if (start ? text.startsWith(mark.getKey()) : text.contains(mark.getKey())) {
        return mark.getValue();
      }
    }
    return null;
  }
}
