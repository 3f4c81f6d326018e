package dev.vibecoder.git;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads from the JSON of a git-ai note the tool of each session, as a stream. */
final class SessionTools {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> SESSIONS = Set.of("prompts", "sessions");

  private final JsonParser parser;
  private final Map<String, String> tools = new LinkedHashMap<>();

  private SessionTools(JsonParser parser) {
    this.parser = parser;
  }

  /** The tools by session, in their order. */
  static Map<String, String> read(String json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new StreamReadException(parser, "no object");
      }
      var read = new SessionTools(parser);
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean sessions = SESSIONS.contains(parser.currentName());
        if (parser.nextToken() == JsonToken.START_OBJECT && sessions) {
          read.sessions();
        } else {
          parser.skipChildren();
        }
      }
      return read.tools;
    }
  }

  private void sessions() {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String session = parser.currentName();
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        session(session);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void session(String session) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean agent = "agent_id".equals(parser.currentName());
      if (parser.nextToken() == JsonToken.START_OBJECT && agent) {
        agent(session);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void agent(String session) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean tool = "tool".equals(parser.currentName());
      if (parser.nextToken() == JsonToken.VALUE_STRING && tool) {
        tools.put(session, parser.getString());
      } else {
        parser.skipChildren();
      }
    }
  }
}
