package dev.vibecoder.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.app.settings.Settings;
import dev.vibecoder.app.settings.SettingsFile;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.query.QueryServiceSettings;
import dev.vibecoder.query.TokenDemand;
import dev.vibecoder.scheduler.quartz.SchedulesConfiguration;
import dev.vibecoder.store.UserTable;
import dev.vibecoder.testkit.TestDatabase;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnswersIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void canOnlyReadAndNotForLongAndEndsWithTheJobs() throws Exception {
    var environment =
        SettingsFile.environment(
            Map.of("DATABASE_URL", DATABASE.url(), "VIBE_QUERY_ANSWERTIMEOUT", "1s"));
    Settings settings = SettingsFile.settings(environment);
    var service =
        new QueryServiceSettings(
            InetAddress.getLoopbackAddress(), 0, 2, "ann@a.org", TokenDemand.AUTO, 0);
    Clock clock = Clock.systemUTC();
    try (var databases = new Databases(settings, progress -> {});
        var jobs =
            Application.withJobs(
                databases.migrated(),
                settings,
                clock,
                environment,
                ProgressListener.SILENT,
                SchedulesConfiguration.class);
        var answers =
            Application.answering(
                databases.migrated(), settings, clock, environment, service, jobs)) {
      var slow = answers.get(JdbcClient.class).sql("SELECT pg_sleep(30)").query();

      assertThatThrownBy(() -> answers.get(UserTable.class).findOrAdd("ann@a.org", "Ann"))
          .hasMessageContaining("read-only transaction");
      assertThatThrownBy(slow::listOfRows).isInstanceOf(QueryTimeoutException.class);
      assertThat(jobs.get(UserTable.class).findOrAdd("ann@a.org", "Ann").name()).isEqualTo("Ann");

      jobs.close();
      assertThatThrownBy(() -> answers.get(UserTable.class))
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
