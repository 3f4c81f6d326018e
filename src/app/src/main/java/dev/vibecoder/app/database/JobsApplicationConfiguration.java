package dev.vibecoder.app.database;

import dev.vibecoder.app.settings.ModelReviewKeys;
import dev.vibecoder.app.settings.Settings;
import dev.vibecoder.app.settings.SettingsFile;
import dev.vibecoder.app.settings.Workspaces;
import dev.vibecoder.domain.code.FunctionMeter;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.imports.ImportsConfiguration;
import dev.vibecoder.jobs.BudgetSettings;
import dev.vibecoder.jobs.ImportSettings;
import dev.vibecoder.jobs.IndexSettings;
import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.jobs.JobSettings;
import dev.vibecoder.jobs.JobsConfiguration;
import dev.vibecoder.jobs.ModelReviewSettings;
import dev.vibecoder.jobs.RollupSettings;
import dev.vibecoder.review.Reviewer;
import dev.vibecoder.review.RuleSet;
import dev.vibecoder.review.SecretScanner;
import dev.vibecoder.review.model.ModelReviewer;
import dev.vibecoder.scheduler.LauncherProperties;
import dev.vibecoder.scheduler.SchedulerConfiguration;
import dev.vibecoder.scheduler.quartz.ScheduleProperties;
import dev.vibecoder.store.ModelPriceTable;
import java.time.Clock;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.transaction.annotation.Isolation;

/**
 * The rooms that do the work. Batch's own tables share the data's pool and transactions: a chunk is
 * written together with the position after it.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(
    tablePrefix = "batch.BATCH_",
    // Unique keys guard what SERIALIZABLE would; under it, inner runs that begin together fail.
    isolationLevelForCreate = Isolation.READ_COMMITTED)
@Import({ImportsConfiguration.class, JobsConfiguration.class, SchedulerConfiguration.class})
class JobsApplicationConfiguration {

  @Bean
  JobSettings jobSettings(Settings settings) {
    return settings.jobs().toSettings();
  }

  @Bean
  RollupSettings rollupSettings(Settings settings) {
    return settings.rollup().toSettings();
  }

  @Bean
  BudgetSettings budgetSettings(Settings settings) {
    return settings.budgets().toSettings();
  }

  @Bean
  IndexSettings indexSettings(Settings settings) {
    return settings.toIndexSettings();
  }

  @Bean
  LauncherProperties launcherProperties(ImportSettings imports) {
    LauncherProperties defaults = LauncherProperties.defaults();
    return imports.folders().isEmpty()
        ? defaults
        : defaults.withFirstFollower(JobNames.NIGHTLY, JobNames.IMPORT);
  }

  @Bean
  ImportSettings importSettings(Settings settings) {
    return settings.imports().toSettings(settings.owner());
  }

  @Bean
  ScheduleProperties scheduleProperties(ConfigurableEnvironment environment) {
    return SettingsFile.schedules(environment);
  }

  @Bean
  ConfiguredPrices priceBook(ModelPriceTable table, ConfigurableEnvironment environment) {
    return new ConfiguredPrices(table, SettingsFile.prices(environment));
  }

  @Bean
  Workspace workspace(Settings settings, ConfigurableEnvironment environment) {
    return Workspaces.of(settings, SettingsFile.variables(environment));
  }

  @Bean
  RuleSet ruleSet(Settings settings) {
    return settings.review().load();
  }

  @Bean
  Reviewer reviewer(RuleSet rules, FunctionMeter meter) {
    return new Reviewer(rules, meter);
  }

  @Bean
  ModelReviewSettings modelReviewSettings(Settings settings, RuleSet rules, Clock clock) {
    ModelReviewKeys keys = settings.review().model();
    return new ModelReviewSettings(
        keys.toSettings().map(model -> ModelReviewer.of(rules, model, clock)).orElse(null),
        keys.budget(),
        keys.tokensPerNight(),
        keys.window());
  }

  @Bean
  SecretScanner secretScanner(RuleSet rules) {
    return rules.secretScanner();
  }
}
