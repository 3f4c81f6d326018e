package dev.vibecoder.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Serves a folder of repositories with git's own http-backend, over TLS on the loopback. */
final class HttpsGitServer implements AutoCloseable {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private static @Nullable SSLContext shared;

  private final Path repositories;
  private final HttpsServer server;

  /** What was asked for, as {@code METHOD uri authorization}. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  /** How a request is answered. */
  volatile Answer answer = this::fromGit;

  HttpsGitServer(Path repositories) throws Exception {
    this.repositories = repositories;
    SSLContext context = sharedContext();
    HttpsURLConnection.setDefaultSSLSocketFactory(context.getSocketFactory());
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
  }

  /** Made once: keytool takes a second. */
  private static synchronized SSLContext sharedContext() throws Exception {
    SSLContext known = shared;
    if (known == null) {
      Path folder = Files.createTempDirectory("keys");
      try {
        known = context(folder.resolve("keys.p12"));
        shared = known;
      } finally {
        CloneFolder.delete(folder);
      }
    }
    return known;
  }

  private static SSLContext context(Path store) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
    KeyStore own = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      own.load(in, PASSWORD);
    }
    var key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    key.init(own, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("a", own.getCertificate("a"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(key.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  String url(String path) {
    return "https://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      requests.add(
          exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + authorization);
      answer.to(exchange);
    }
  }

  void fromGit(HttpExchange exchange) throws IOException {
    fromGit(exchange, 100);
  }

  /** Breaks off after a part of what follows the list of refs. */
  void fromGit(HttpExchange exchange, int percent) throws IOException {
    var builder = new ProcessBuilder("git", "http-backend");
    var environment = builder.environment();
    environment.put("GIT_PROJECT_ROOT", repositories.toString());
    environment.put("GIT_HTTP_EXPORT_ALL", "1");
    environment.put("GIT_CONFIG_COUNT", "1");
    environment.put("GIT_CONFIG_KEY_0", "safe.directory");
    environment.put("GIT_CONFIG_VALUE_0", "*");
    environment.put("PATH_INFO", exchange.getRequestURI().getPath());
    String query = exchange.getRequestURI().getRawQuery();
    environment.put("QUERY_STRING", query == null ? "" : query);
    environment.put("REQUEST_METHOD", exchange.getRequestMethod());
    put(exchange, "Content-Type", environment, "CONTENT_TYPE");
    put(exchange, "Content-Encoding", environment, "HTTP_CONTENT_ENCODING");
    put(exchange, "Git-Protocol", environment, "GIT_PROTOCOL");
    byte[] body = exchange.getRequestBody().readAllBytes();
    environment.put("CONTENT_LENGTH", String.valueOf(body.length));
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(body);
    }
    send(exchange, process.getInputStream().readAllBytes(), percent);
  }

  private static void put(
      HttpExchange exchange, String header, Map<String, String> to, String variable) {
    String value = exchange.getRequestHeaders().getFirst(header);
    if (value != null) {
      to.put(variable, value);
    }
  }

  private static void send(HttpExchange exchange, byte[] cgi, int percent) throws IOException {
    int status = 200;
    var line = new ByteArrayOutputStream();
    int at = 0;
    for (; at < cgi.length; at++) {
      if (cgi[at] != '\n') {
        line.write(cgi[at]);
        continue;
      }
      String header = line.toString(StandardCharsets.UTF_8).strip();
      line.reset();
      if (header.isEmpty()) {
        break;
      }
      String[] parts = header.split(": ", 2);
      if ("Status".equals(parts[0])) {
        status = Integer.parseInt(parts[1].substring(0, 3));
      } else {
        exchange.getResponseHeaders().add(parts[0], parts[1]);
      }
    }
    int length = cgi.length - at - 1;
    boolean whole = percent == 100 || length < 50_000;
    exchange.sendResponseHeaders(status, 0);
    exchange.getResponseBody().write(cgi, at + 1, whole ? length : length * percent / 100);
    if (!whole) {
      throw new IOException("broken off");
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** Answers one request. */
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }
}
