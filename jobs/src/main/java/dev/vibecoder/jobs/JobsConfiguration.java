package dev.vibecoder.jobs;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The jobs as beans. It needs a {@code JobRepository}, a synchronous {@code JobOperator}, a
 * transaction manager, the store and imports rooms, a {@code Workspace}, a {@code Reviewer}, {@code
 * ModelEmbedders}, {@link JobSettings}, {@link IndexSettings}, {@link RollupSettings}, {@link
 * ModelReviewSettings}, {@link BudgetSettings}, {@link ImportSettings} and a {@code
 * ProgressListener} from whoever imports it.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class JobsConfiguration {}
