package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Database;
import dev.vibecoder.store.server.DatabaseUnavailable;
import dev.vibecoder.store.server.DatabaseUrl;
import dev.vibecoder.store.server.Schema;
import dev.vibecoder.store.server.ServerFacts;
import dev.vibecoder.store.server.SessionLimits;
import java.util.Arrays;
import java.util.List;

/** What the doctor asks the server. */
final class DatabaseChecks {

  private static final int[] SAFE_VECTOR = {0, 8, 7};

  private final Database database;
  private final ServerFacts facts;

  DatabaseChecks(Database database) {
    this.database = database;
    this.facts = ServerFacts.of(database.owner());
  }

  List<Finding> all() {
    return List.of(server(), vector(), schema(), roles(), reporting());
  }

  private Finding server() {
    String kind = database.isEmbedded() ? "embedded" : "DATABASE_URL";
    return Finding.ok(
        "database",
        "PostgreSQL "
            + facts.version()
            + ", "
            + facts.sizeBytes() / 1_000_000
            + " MB, "
            + kind
            + ": "
            + database.owner());
  }

  private Finding vector() {
    String version = facts.vector();
    if (version == null) {
      return Finding.violated("pgvector", "the extension is not in this database; vibe db migrate");
    }
    int[] numbers =
        Arrays.stream(version.replaceAll("[^0-9.]", "").split("\\.", -1))
            .mapToInt(Integer::parseInt)
            .toArray();
    return Arrays.compare(numbers, SAFE_VECTOR) < 0
        ? Finding.warning(
            "pgvector", version + " has known faults (CVE-2026-3172); upgrade to 0.8.7 or newer")
        : Finding.ok("pgvector", version);
  }

  private Finding schema() {
    List<String> differences = new Schema(database.owner()).validate();
    return differences.isEmpty()
        ? Finding.ok("schema", "as the migrations describe it")
        : new Finding(
            "schema",
            Finding.State.VIOLATED,
            differences.size(),
            "differs from the migrations",
            differences.stream().limit(5).toList());
  }

  private Finding roles() {
    return facts.missingRoles().isEmpty()
        ? Finding.ok("roles", "vibe_owner, vibe_app, vibe_reporting")
        : Finding.violated(
            "roles",
            "missing: "
                + facts.missingRoles()
                + "; an administrator runs CREATE ROLE for each, then the grants of"
                + " migrations/sql/V018__grant_roles.sql");
  }

  private Finding reporting() {
    try {
      DatabaseUrl login = database.reporting();
      String unset = SessionLimits.of(login).unset();
      return unset.isEmpty()
          ? Finding.ok("reporting", login.toString())
          : Finding.warning(
              "reporting",
              "a report may hold up the night: nothing is set for %s; an administrator runs ALTER ROLE vibe_reporting IN DATABASE … SET … for each (src/docs/reporting.md)"
                  .formatted(unset));
    } catch (DatabaseUnavailable e) {
      return Finding.violated("reporting", String.valueOf(e.getMessage()));
    }
  }
}
