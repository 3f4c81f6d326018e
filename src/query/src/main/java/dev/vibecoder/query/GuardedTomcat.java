package dev.vibecoder.query;

import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;

/** Tomcat within limits: what a client sends, and how slowly, costs the jobs nothing. */
final class GuardedTomcat {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int CONNECTIONS = 200;
  private static final int QUEUED_CONNECTIONS = 50;

  /** The longest question takes 36,000 bytes when all of it is percent-encoded. */
  private static final int HEADER_BYTES = 48 * 1_024;

  private static final int HEADERS = 64;
  private static final int PARAMETERS = 16;

  private GuardedTomcat() {}

  static TomcatServletWebServerFactory factory(QueryServiceSettings settings) {
    var factory = new TomcatServletWebServerFactory();
    factory.setAddress(settings.address());
    factory.setPort(settings.port());
    factory.setShutdown(Shutdown.GRACEFUL);
    factory.addConnectorCustomizers(connector -> limit(connector, settings.threads()));
    factory.addContextCustomizers(
        GuardedTomcat::answerErrorsInJson, context -> context.setSwallowAbortedUploads(false));
    return factory;
  }

  private static void limit(Connector connector, int threads) {
    connector.setMaxParameterCount(PARAMETERS);
    connector.setMaxPostSize(0);
    if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
      protocol.setConnectionTimeout((int) PATIENCE.toMillis());
      protocol.setKeepAliveTimeout((int) PATIENCE.toMillis());
      protocol.setMaxConnections(CONNECTIONS);
      protocol.setAcceptCount(QUEUED_CONNECTIONS);
      protocol.setMaxThreads(threads);
      protocol.setMinSpareThreads(1);
      protocol.setMaxHttpRequestHeaderSize(HEADER_BYTES);
      protocol.setMaxHeaderCount(HEADERS);
      protocol.setMaxSwallowSize(0);
    }
  }

  private static void answerErrorsInJson(Context context) {
    if (context.getParent() instanceof StandardHost host) {
      host.setErrorReportValveClass(ProblemValve.class.getName());
    }
  }
}
