package dev.vibecoder.query;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back for a request; names of headers in lower case. */
record Answer(int status, Map<String, String> headers, String body) {

  JsonNode json() {
    return JsonMapper.builder().build().readTree(body);
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
