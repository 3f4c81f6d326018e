package dev.vibecoder.query.mcp;

import dev.vibecoder.search.InvalidQuestion;
import dev.vibecoder.search.UnknownProject;
import dev.vibecoder.search.embed.EmbeddingFailure;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Calls a tool. What goes wrong is an answer, too: the agent reads it and does better. */
final class ToolCall {

  private static final Logger log = LoggerFactory.getLogger(ToolCall.class);

  private static final JsonMapper NAMES =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final CodeTool tool;
  private final Set<String> known;

  ToolCall(CodeTool tool, Set<String> known) {
    this.tool = tool;
    this.known = known;
  }

  CallToolResult answer(CallToolRequest request) {
    try {
      ToolAnswer answer = tool.call(new Arguments(request.arguments(), known));
      return CallToolResult.builder()
          .addTextContent(answer.text())
          .structuredContent(NAMES.convertValue(answer.structured(), Map.class))
          .isError(false)
          .build();
    } catch (RuntimeException e) {
      return CallToolResult.builder()
          .addTextContent(InertText.of(meaning(e)))
          .isError(true)
          .build();
    }
  }

  private String meaning(RuntimeException problem) {
    if (problem instanceof ToolProblem) {
      return String.valueOf(problem.getMessage());
    }
    if (problem instanceof InvalidQuestion question) {
      return question.field() + ": " + problem.getMessage();
    }
    if (problem instanceof UnknownProject) {
      return problem.getMessage() + "; list_projects gives the names";
    }
    return outside(problem);
  }

  private String outside(RuntimeException problem) {
    if (problem instanceof EmbeddingFailure) {
      log.warn("A question could not be embedded: {}", problem.getMessage());
      return "questions cannot be embedded now; mode text needs no model";
    }
    if (problem instanceof QueryTimeoutException) {
      log.warn("{} took the database too long: {}", tool.name(), problem.getMessage());
      return "it took too long; ask for less, or narrow it by project, path or language";
    }
    if (problem instanceof DataAccessException || problem instanceof TransactionException) {
      log.warn("{} got no answer from the database: {}", tool.name(), problem.getMessage());
      return "the database cannot be reached, or is too busy; try again in a while";
    }
    String id = UUID.randomUUID().toString();
    log.error("Unexpected ({}) in {}: {}", id, tool.name(), problem, problem);
    return "unexpected; the log of vibe has it under " + id;
  }
}
