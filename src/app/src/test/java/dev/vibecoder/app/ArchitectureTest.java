package dev.vibecoder.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;

/** What the class path cannot say about who may use what; each rule is a sentence. */
@AnalyzeClasses(packages = "dev.vibecoder", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** The pool and its client are made where the application is wired. */
  @ArchTest
  static final ArchRule only_store_speaks_sql =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.vibecoder.store..", "dev.vibecoder.testkit..")
          .and()
          .doNotHaveFullyQualifiedName("dev.vibecoder.app.database.ApplicationConfiguration")
          .and()
          .doNotHaveFullyQualifiedName("dev.vibecoder.app.database.WaitOncePool")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.sql..",
                  "org.springframework.jdbc.core..",
                  "org.springframework.jdbc.object..",
                  "org.postgresql..",
                  "com.pgvector.."));

  /** The test kit writes the repositories that tests clone. */
  @ArchTest
  static final ArchRule only_git_opens_repositories =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.vibecoder.git..", "dev.vibecoder.testkit..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.eclipse.jgit.."));

  /** What is read there was written by others: it is read, checked, and nothing else is done. */
  @ArchTest
  static final ArchRule readers_of_foreign_records_know_the_domain_alone =
      classes()
          .that()
          .resideInAnyPackage("dev.vibecoder.imports.format..", "dev.vibecoder.imports.file..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "java..",
                  "org.jspecify..",
                  "tools.jackson..",
                  "com.google.protobuf..",
                  "io.opentelemetry.proto..",
                  "org.apache.commons.csv..",
                  "dev.vibecoder.domain..",
                  "dev.vibecoder.imports.format..",
                  "dev.vibecoder.imports.file.."));

  @ArchTest
  static final ArchRule only_the_pmd_package_knows_pmd =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.vibecoder.review.pmd..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("net.sourceforge.pmd..", "org.mozilla..", "org.objectweb.asm.."));

  @ArchTest
  static final ArchRule only_the_quartz_package_knows_quartz =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.vibecoder.scheduler.quartz..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.quartz..", "org.springframework.scheduling.quartz.."));

  /** Batch is switched on where the application is wired. */
  @ArchTest
  static final ArchRule only_jobs_and_scheduler_know_batch =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.vibecoder.jobs..", "dev.vibecoder.scheduler..")
          .and()
          .doNotHaveFullyQualifiedName("dev.vibecoder.app.database.JobsApplicationConfiguration")
          .should()
          .dependOnClassesThat(resideInAPackage("org.springframework.batch.."));

  /** What all steps share is in {@code step}; a night takes the other jobs' steps by bean name. */
  @ArchTest
  static final ArchRule jobs_do_not_know_each_other =
      slices()
          .matching("dev.vibecoder.jobs.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage("dev.vibecoder.jobs.."),
              resideInAPackage("dev.vibecoder.jobs.step.."));

  /**
   * A time that decides something comes from the clock that is handed in; {@code main} makes it.
   */
  @ArchTest
  static final ArchRule nobody_reads_the_wall_clock =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Main.class)
          .should()
          .accessTargetWhere(new WallClockReading());

  @ArchTest
  static final ArchRule no_package_cycles =
      slices().matching("dev.vibecoder.(**)").should().beFreeOfCycles();

  /** Other rooms take a job by its name; what all steps are built upon is in {@code step}. */
  @ArchTest
  static final ArchRule step_parts_are_package_private =
      classes()
          .that()
          .areTopLevelClasses()
          .and()
          .resideInAPackage("dev.vibecoder.jobs.*..")
          .and()
          .resideOutsideOfPackage("dev.vibecoder.jobs.step")
          .should()
          .notBePublic();

  /**
   * Of {@code scheduler.quartz} the application takes the whole or, to look, just the stored part.
   */
  @ArchTest
  static final ArchRule rooms_show_one_configuration =
      classes()
          .that()
          .areAnnotatedWith(Configuration.class)
          .and()
          .haveNameNotMatching("dev\\.vibecoder\\.[a-z]+\\.[A-Z]\\w+Configuration")
          .and()
          .resideOutsideOfPackage("dev.vibecoder.scheduler.quartz")
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule no_utils_helpers_managers_impls =
      noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Managers?|Impl)");

  @ArchTest
  static final ArchRule every_package_is_null_marked =
      classes().should(new BeInANullMarkedPackage());

  @ArchTest
  static final ArchRule constructors_only =
      noMembers().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

  /** The running step has no other way into a bean of step scope. */
  @ArchTest
  static final ArchRule only_steps_are_handed_in_by_expression =
      codeUnits().should(new TakeNothingByExpressionButTheStep());

  @ArchTest
  static final ArchRule domain_is_plain_java =
      classes()
          .that()
          .resideInAPackage("dev.vibecoder.domain..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "org.jspecify..", "dev.vibecoder.domain.."));
}
