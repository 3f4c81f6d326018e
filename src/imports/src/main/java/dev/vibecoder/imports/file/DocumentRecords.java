package dev.vibecoder.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * The records of JSON documents: the elements of an array that is the document, or stands in it
 * under a name that exports use. A file may hold several documents.
 */
final class DocumentRecords implements RawRecords {

  private static final Set<String> NAMES =
      Set.of("resourceSpans", "data", "observations", "logs", "executions");

  private final BoundedInput in;
  private final JsonParser parser;
  private boolean inArray;

  DocumentRecords(InputStream source) throws IOException {
    in = new BoundedInput(source);
    parser = opened();
  }

  private JsonParser opened() throws IOException {
    try {
      return Json.MAPPER.createParser(in);
    } catch (JacksonException e) {
      throw new UnreadableFile("cannot be read");
    }
  }

  /** Is it an object that holds records rather than being one? */
  static boolean holdsRecords(JsonNode object) {
    return NAMES.stream().anyMatch(name -> object.path(name).isArray());
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    try {
      return read();
    } catch (JacksonException e) {
      if (e.getCause() instanceof UnreadableFile reason) {
        throw reason;
      }
      throw new UnreadableFile("is not JSON from line " + line() + " on");
    }
  }

  private @Nullable RawRecord read() {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY && !inArray) {
        inArray = true;
      } else if (token == JsonToken.END_ARRAY) {
        inArray = false;
      } else if (inArray) {
        return record();
      } else if (token == JsonToken.PROPERTY_NAME && !NAMES.contains(parser.currentName())) {
        parser.nextToken();
        parser.skipChildren();
        in.nextRecord();
      }
    }
    return null;
  }

  private RawRecord record() {
    in.nextRecord();
    long line = line();
    JsonNode json = parser.readValueAsTree();
    return json.isObject()
        ? new RawRecord(line, null, json, null)
        : new RawRecord(line, null, null, "is no JSON object");
  }

  private long line() {
    return parser.currentLocation().getLineNr();
  }

  @Override
  public void close() throws IOException {
    parser.close();
    in.close();
  }
}
