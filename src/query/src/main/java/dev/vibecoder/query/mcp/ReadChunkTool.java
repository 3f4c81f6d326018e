package dev.vibecoder.query.mcp;

import dev.vibecoder.store.report.ChunkReport;
import dev.vibecoder.store.report.ChunkText;
import dev.vibecoder.store.report.Surroundings;
import java.util.List;
import java.util.UUID;

/** {@code read_chunk}. */
final class ReadChunkTool implements CodeTool {

  private static final int MOST_NEIGHBOURS = 10;
  private static final int CHARACTERS = 60_000;

  /** Which lines were read, and which chunks they are. */
  record Passage(
      UUID id,
      String project,
      String path,
      int startLine,
      int endLine,
      String commitSha,
      List<UUID> chunks,
      String text) {}

  private final ChunkReport report;
  private final String owner;

  ReadChunkTool(ChunkReport report, String owner) {
    this.report = report;
    this.owner = owner;
  }

  @Override
  public String name() {
    return "read_chunk";
  }

  @Override
  public ToolAnswer call(Arguments arguments) {
    UUID id = arguments.id("id");
    Surroundings found =
        report
            .around(
                owner,
                id,
                arguments.number("before", 1, 0, MOST_NEIGHBOURS),
                arguments.number("after", 1, 0, MOST_NEIGHBOURS))
            .orElseThrow(
                () ->
                    new ToolProblem(
                        "there is no chunk "
                            + id
                            + "; ids change when a file changes, so search_code again"));
    var lines = new NumberedLines(CHARACTERS);
    String path = InertText.line(found.path());
    int start = found.chunks().get(0).startLine();
    lines.say("%s %s at commit %s".formatted(found.project(), path, found.commitSha()));
    int end = add(lines, found);
    String text = lines.toString();
    return new ToolAnswer(
        text,
        new Passage(
            id,
            found.project(),
            path,
            start,
            end,
            found.commitSha(),
            found.chunks().stream().map(ChunkText::id).toList(),
            text));
  }

  /** Chunks may overlap; each line is shown once. */
  private static int add(NumberedLines lines, Surroundings found) {
    int last = 0;
    for (ChunkText chunk : found.chunks()) {
      int known = Math.max(0, last - chunk.startLine() + 1);
      String content = chunk.content();
      String fresh = String.join("\n", content.lines().skip(known).toList());
      if (!fresh.isEmpty()) {
        last = lines.add(fresh, chunk.startLine() + known, Integer.MAX_VALUE);
      }
    }
    return last;
  }
}
