package dev.vibecoder.domain.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentTrailersTest {

  @ParameterizedTest
  @CsvSource({
    "Co-Authored-By: Claude <noreply@anthropic.com>, Claude Code",
    "Co-Authored-By: Claude Opus 4.5 <noreply@anthropic.com>, Claude Code",
    "🤖 Generated with [Claude Code](https://claude.com/claude-code), Claude Code",
    "Co-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>, GitHub Copilot",
    "Co-authored-by: Cursor Agent <cursoragent@cursor.com>, Cursor",
    "co-authored-by: aider (gpt-4o) <aider@aider.chat>, Aider",
    "Co-authored-by: Codex <codex@openai.com>, Codex",
    "Co-Authored-By: Devin AI <158243242+devin-ai-integration[bot]@users.noreply.github.com>, Devin",
    "Co-authored-by: gemini-code-assist[bot] <x@users.noreply.github.com>, Gemini",
    "Co-authored-by: google-labs-jules[bot] <x@users.noreply.github.com>, Jules",
    "Co-authored-by: Amp <amp@ampcode.com>, Amp",
    "Co-authored-by: openhands <openhands@all-hands.dev>, OpenHands",
    "Generated with Windsurf, Windsurf"
  })
  void namesTheAgent(String trailer, String agent) {
    assertThat(AgentTrailers.agentOf("Fix it\n\nBody.\n\n" + trailer + "\n")).isEqualTo(agent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Co-authored-by: Devin Smith <devin@example.org>",
        "Co-authored-by: Jules Verne <jules@example.org>",
        "Co-authored-by: Claude Monet <claude@example.org>",
        "Co-authored-by: Ada <ada@clampdown.org>",
        "Reviewed-by: Claude <noreply@anthropic.com>",
        "This was not generated with Claude Code",
        "Move the cursor to the end"
      })
  void takesNoPersonForAnAgent(String line) {
    assertThat(AgentTrailers.agentOf("Fix it\n\n" + line + "\n")).isNull();
  }

  @Test
  void namesTheFirstOfMany() {
    String message =
        "Fix it\n\nCo-authored-by: Ada <ada@example.org>\nCo-authored-by: Cursor <c@cursor.com>\n"
            + "Co-authored-by: Claude <noreply@anthropic.com>\n";

    assertThat(AgentTrailers.agentOf(message)).isEqualTo("Cursor");
  }
}
