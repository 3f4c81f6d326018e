package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.domain.work.TaskStatus;
import dev.vibecoder.testkit.TestDatabase;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The domain and the database know the same arrows. */
class StatusArrowsIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Pattern ARROW = Pattern.compile("'([A-Z_]+ [A-Z_]+)'");

  @Test
  void ofTasksAreTheSame() {
    assertThat(arrows("tasks_check_status"))
        .isEqualTo(
            Stream.of(TaskStatus.values())
                .flatMap(
                    from ->
                        Stream.of(TaskStatus.values())
                            .filter(from::mayBecome)
                            .map(to -> from + " " + to))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void ofExecutionsAreTheSame() {
    assertThat(arrows("executions_check_status"))
        .isEqualTo(
            Stream.of(ExecutionStatus.values())
                .flatMap(
                    from ->
                        Stream.of(ExecutionStatus.values())
                            .filter(from::mayBecome)
                            .map(to -> from + " " + to))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Set<String> arrows(String trigger) {
    String definition =
        DATABASE.value(
            "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname = '" + trigger + "'");
    return ARROW
        .matcher(definition)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
