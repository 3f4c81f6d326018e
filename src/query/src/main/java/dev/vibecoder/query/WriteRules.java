package dev.vibecoder.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that may be sent to the service; what is not named here can only be read. */
final class WriteRules {

  private static final String CALLS = "/mcp";
  private static final int LARGEST_CALL = 256 * 1_024;

  static final int LARGEST_TRACE = 4 * 1_024 * 1_024;

  /** A form of a web page can send neither. */
  private static final Set<String> SPANS = Set.of("application/json", "application/x-protobuf");

  private static final String ONE = "/[^/]{1,200}";
  private static final String TASKS = "/api/v1/tasks";
  private static final String AGENTS = "/api/v1/agents";
  private static final String EXECUTIONS = "/api/v1/executions";
  private static final String USERS = "/api/v1/users";

  private static final List<WriteRule> ALL =
      List.of(
          WriteRule.any("POST", CALLS, LARGEST_CALL),
          WriteRule.unsized("POST", SpansController.PATH, LARGEST_TRACE, SPANS),
          WriteRule.json("POST", TASKS + "(/claim)?"),
          WriteRule.json("PATCH", TASKS + ONE),
          WriteRule.json("POST", TASKS + ONE + "/(heartbeat|release|complete|fail|cancel)"),
          WriteRule.json("POST", AGENTS),
          WriteRule.json("PATCH", AGENTS + ONE),
          WriteRule.json("POST", EXECUTIONS),
          WriteRule.json("POST", EXECUTIONS + ONE + "/(complete|fail|cancel)"),
          WriteRule.json("POST", USERS),
          WriteRule.json("PATCH", USERS + "/me"));

  private WriteRules() {}

  /** What holds for this request; empty when nothing may be sent like this. */
  static Optional<WriteRule> find(String method, String uri) {
    return ALL.stream()
        .filter(rule -> rule.method().equals(method) && rule.isAbout(uri))
        .findFirst();
  }

  /** May it be read? */
  static boolean isReadable(String uri) {
    return !uri.equals(CALLS) && !uri.equals(SpansController.PATH);
  }

  /** The methods that there are for a path, as the header Allow has them. */
  static String allowed(String uri) {
    return Stream.concat(
            Stream.of("GET").filter(method -> isReadable(uri)),
            ALL.stream().filter(rule -> rule.isAbout(uri)).map(WriteRule::method))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
