package dev.vibecoder.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.Logger;

/**
 * Sets up the log: warnings, a line each, on standard error, for results are on standard output.
 * {@code vibe.log.level=DEBUG} turns it up. In Java, because XML takes a fifth of the time of a
 * short command.
 */
public final class StderrLog extends ContextAwareBase implements Configurator {

  private static final String LINE =
      "%d{HH:mm:ss} %-5level %logger{0}: %replace(%msg){'\\p{Cntrl}+', ' '}%n";
  private static final String SHORT = LINE + "%nopex";
  private static final List<String> TOLD_BY_US =
      List.of(
          "org.apache.sshd",
          "org.springframework.boot.SpringApplication",
          "org.springframework.context",
          "org.springframework.batch",
          "com.zaxxer.hikari");
  private static final String WITH_STACKS = LINE + "%ex";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    boolean talkative = "DEBUG".equals(System.getProperty("vibe.log.level"));
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    // Frameworks are not let down to DEBUG: there some of them log what they are configured with.
    root.setLevel(talkative ? Level.INFO : Level.WARN);
    root.addAppender(appender(context, talkative ? WITH_STACKS : SHORT));
    context.getLogger("dev.vibecoder").setLevel(talkative ? Level.DEBUG : Level.WARN);
    // That a rollback failed, too, when the server went away.
    context
        .getLogger("org.springframework.transaction")
        .setLevel(talkative ? Level.INFO : Level.OFF);
    // It passes on the server's notices as warnings; vibe doctor says what matters of them.
    context.getLogger("org.flywaydb").setLevel(talkative ? Level.INFO : Level.ERROR);
    // It would tell of files that its rules fail on; reviews name them.
    context.getLogger("net.sourceforge.pmd").setLevel(Level.OFF);
    // What fails is told once, in our words, by the command that ran it.
    for (String framework : TOLD_BY_US) {
      context.getLogger(framework).setLevel(talkative ? Level.INFO : Level.OFF);
    }
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static ConsoleAppender<ILoggingEvent> appender(LoggerContext context, String pattern) {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(pattern);
    encoder.start();
    var appender = new ConsoleAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }
}
