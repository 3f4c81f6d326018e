package dev.vibecoder.app.log;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** Java's own logging, which Tomcat writes to, as a part of the log. */
public final class JavaLogging {

  private JavaLogging() {}

  /** Leads it there instead of straight to standard error; a second call changes nothing. */
  public static void join() {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }
}
