package dev.vibecoder.query;

import java.net.InetAddress;
import java.util.Objects;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.stereotype.Component;

/** Where the query service can be reached. */
@Component
public final class ListeningAddress {

  private final QueryServiceSettings settings;
  private final WebServerApplicationContext context;

  ListeningAddress(QueryServiceSettings settings, WebServerApplicationContext context) {
    this.settings = settings;
    this.context = context;
  }

  /** E.g. {@code http://127.0.0.1:8080}; only once it listens. */
  public String url() {
    InetAddress address = settings.address();
    String host = address.getHostAddress();
    return "http://%s:%d"
        .formatted(
            host.contains(":") ? "[" + host + "]" : host,
            Objects.requireNonNull(context.getWebServer()).getPort());
  }

  /** Does nobody but this machine reach it? */
  public boolean isLocal() {
    return settings.address().isLoopbackAddress();
  }
}
