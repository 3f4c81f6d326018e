package dev.vibecoder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GrafanaDashboardIT {

  private static final Path DASHBOARD = Path.of("..", "docs", "grafana", "vibe-costs.json");
  private static final String FROM = "'2026-01-01T00:00:00Z'";
  private static final String TO = "'2026-02-01T23:59:59Z'";

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void eachPanelRunsAsTheReportingRole() throws Exception {
    JsonNode dashboard = JsonMapper.builder().build().readTree(DASHBOARD.toFile());
    List<String> queries = new ArrayList<>();
    for (JsonNode panel : dashboard.get("panels")) {
      assertThat(panel.get("datasource").get("type").asString())
          .isEqualTo("grafana-postgresql-datasource");
      panel.get("targets").forEach(target -> queries.add(target.get("rawSql").asString()));
    }

    assertThat(queries).hasSizeGreaterThan(8);
    try (var login = new ReportingLogin(DATABASE)) {
      assertThat(login.column(dashboard.at("/templating/list/1/query").asString()))
          .contains("(no project)");
      for (String query : queries) {
        String expanded = expanded(query);
        assertThat(expanded).doesNotContain("$");
        login.execute(expanded);
      }
    }
  }

  @Test
  void panelsHaveNumbersOfTheirOwnAndDoNotOverlap() throws Exception {
    JsonNode panels = JsonMapper.builder().build().readTree(DASHBOARD.toFile()).get("panels");
    boolean[][] taken = new boolean[100][24];
    List<Integer> ids = new ArrayList<>();
    for (JsonNode panel : panels) {
      ids.add(panel.get("id").asInt());
      JsonNode place = panel.get("gridPos");
      for (int y = place.get("y").asInt();
          y < place.get("y").asInt() + place.get("h").asInt();
          y++) {
        for (int x = place.get("x").asInt();
            x < place.get("x").asInt() + place.get("w").asInt();
            x++) {
          assertThat(taken[y][x]).as("panel %s at %d, %d", panel.get("title"), x, y).isFalse();
          taken[y][x] = true;
        }
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  /** As Grafana sends it. */
  private static String expanded(String query) {
    return query
        .replaceAll("\\$__timeFilter\\(([^)]*)\\)", "$1 BETWEEN " + FROM + " AND " + TO)
        .replace("$__timeFrom()", FROM)
        .replace("$__timeTo()", TO)
        .replace("${project:sqlstring}", "'one','it''s'");
  }
}
