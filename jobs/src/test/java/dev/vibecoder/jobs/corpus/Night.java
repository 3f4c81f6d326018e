package dev.vibecoder.jobs.corpus;

import dev.vibecoder.testkit.StoredData;
import dev.vibecoder.testkit.TestDatabase;
import java.util.List;

/** What is kept of a night, each row beginning with its project. */
record Night(List<String> counts, List<String> issues, List<String> failures, List<String> data) {

  static Night of(TestDatabase database) {
    return new Night(
        database.rows(
            "SELECT p.name, (SELECT count(*) FROM commits c WHERE c.project_id = p.id),"
                + " (SELECT count(*) FROM commit_files f WHERE f.project_id = p.id),"
                + " (SELECT count(*) FROM commits c WHERE c.project_id = p.id"
                + " AND unreachable_since IS NOT NULL) FROM projects p"),
        database.rows(
            "SELECT p.name, i.reason, i.object, md5(coalesce(i.path, '')), i.detail"
                + " FROM ingest_issues i JOIN projects p ON p.id = i.project_id"
                + " ORDER BY p.name, i.reason, i.object, i.path"),
        database.rows(
            "SELECT p.name, f.reason, f.detail FROM sync_failures f"
                + " JOIN projects p ON p.id = f.project_id ORDER BY p.name"),
        StoredData.of(database));
  }

  /** Those of one project, without its name. */
  static List<String> rows(String project, List<String> rows) {
    return rows.stream()
        .filter(row -> row.startsWith(project + "|"))
        .map(row -> row.substring(project.length() + 1))
        .toList();
  }
}
