package dev.vibecoder.query;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.code.CodeSymbol;
import dev.vibecoder.domain.code.SymbolKind;
import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.scheduler.Launch;
import dev.vibecoder.scheduler.LaunchRequest;
import dev.vibecoder.scheduler.Launcher;
import dev.vibecoder.scheduler.Origin;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.store.ApiTokenTable;
import dev.vibecoder.store.CodeChunkTable;
import dev.vibecoder.store.EmbeddedChunk;
import dev.vibecoder.store.EmbeddedFile;
import dev.vibecoder.store.GenerationTable;
import dev.vibecoder.store.IndexedFile;
import dev.vibecoder.store.NewGeneration;
import dev.vibecoder.store.ProjectIndexTable;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.UserTable;
import dev.vibecoder.store.server.DatabaseUrl;
import dev.vibecoder.store.server.DirectConnections;
import dev.vibecoder.testkit.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The query service on a test database and a port that was free. */
final class QueryFixture implements AutoCloseable {

  static final int THREADS = 4;
  static final String OWNER = "ann@example.org";

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  QueryFixture(TestDatabase database, Embedder embedder) {
    this(database.dataSource(), database.url(), embedder, Door.OPEN);
  }

  QueryFixture(TestDatabase database, Embedder embedder, Door door) {
    this(database.dataSource(), database.url(), embedder, door);
  }

  QueryFixture(DataSource dataSource, String url, Embedder embedder, Door door) {
    var application = new SpringApplication(TestingRooms.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        context -> {
          var beans = (GenericApplicationContext) context;
          beans.registerBean("dataSource", DataSource.class, () -> dataSource);
          beans.registerBean(Embedder.class, () -> embedder);
          beans.registerBean(
              DirectConnections.class, () -> new DirectConnections(DatabaseUrl.parse("test", url)));
          beans.registerBean(
              QueryServiceSettings.class,
              () ->
                  new QueryServiceSettings(
                      InetAddress.getLoopbackAddress(),
                      0,
                      THREADS,
                      OWNER,
                      door.demand(),
                      door.requestsPerSecond()));
          beans.registerBean("clock", Clock.class, door::clock);
        });
    context = application.run();
  }

  String url() {
    return context.getBean(ListeningAddress.class).url();
  }

  /** What the controllers answer to, the wildcard of a path as any other variable. */
  Set<String> mappedPaths() {
    return context.getBean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .map(path -> path.replace("{*", "{"))
        .collect(Collectors.toSet());
  }

  RawHttp raw() {
    return new RawHttp(URI.create(url()).getPort());
  }

  Answer get(String pathAndQuery) {
    return send(HttpRequest.newBuilder(URI.create(url() + pathAndQuery)).GET().build());
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      Map<String, String> headers =
          response.headers().map().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().get(0)));
      return new Answer(response.statusCode(), headers, response.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends JSON as a program would. */
  Answer write(String method, String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  Answer post(String path, String json) {
    return write("POST", path, json);
  }

  Answer getWith(String token, String pathAndQuery) {
    return send(
        HttpRequest.newBuilder(URI.create(url() + pathAndQuery))
            .header("Authorization", "Bearer " + token)
            .build());
  }

  /** The tokens of the owner, who exists from now on. */
  AccessTokens tokens() {
    context.getBean(UserTable.class).findOrAdd(OWNER, "Ann");
    return context.getBean(AccessTokens.class);
  }

  AccessTokens tokensOf(String mailAddress) {
    return new AccessTokens(
        context.getBean(ApiTokenTable.class), mailAddress, context.getBean(Clock.class));
  }

  Project project(String name) {
    return project(OWNER, name);
  }

  Project project(String mailAddress, String name) {
    var owner = context.getBean(UserTable.class).findOrAdd(mailAddress, "Ann");
    return context
        .getBean(ProjectTable.class)
        .findOrAdd(
            owner.id(), NewProject.here(RepositoryUrl.parse("https://example.org/" + name), name));
  }

  /** Stores a file of one chunk, as the model of this name sees it. */
  void index(Project project, String model, String path, String content) {
    index(project, model, path, List.of(content));
  }

  /** Stores a file of some chunks, three lines each. */
  void index(Project project, String model, String path, List<String> contents) {
    var embedder = new HashedWords(model);
    List<EmbeddedChunk> chunks = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      String content = contents.get(i);
      var chunk = new Chunk(i, content, 3 * i + 1, 3 * i + 3, "A.b", SymbolKind.METHOD, 9);
      chunks.add(new EmbeddedChunk(chunk, "h" + i, embedder.embedQuery(content)));
    }
    store(
        project,
        model,
        new EmbeddedFile(
            new IndexedFile(path, "b".repeat(40), "MAIN", chunks.size(), 9, 3, 0, null),
            chunks,
            List.of(new CodeSymbol("b", "A.b", SymbolKind.METHOD, 1, 3)),
            Map.of()));
  }

  /** Stores that nothing of a file is indexed. */
  void skip(Project project, String model, String path, String reason) {
    store(
        project,
        model,
        new EmbeddedFile(
            new IndexedFile(path, "b".repeat(40), "MAIN", 0, 0, 0, 0, reason),
            List.of(),
            List.of(),
            Map.of()));
  }

  private void store(Project project, String model, EmbeddedFile file) {
    var wanted = new NewGeneration("test", model, HashedWords.DIMENSIONS, "1", null);
    var generation = context.getBean(GenerationTable.class).findOrAdd(project.userId(), wanted);
    var index = context.getBean(ProjectIndexTable.class).findOrAdd(project.id(), generation.id());
    new TransactionTemplate(context.getBean(JdbcTransactionManager.class))
        .executeWithoutResult(
            status ->
                context
                    .getBean(CodeChunkTable.class)
                    .replace(index, "c".repeat(40), List.of(file)));
  }

  /** Runs a job to its end and returns the number of the run. */
  long run(String job, String requestedAt) {
    var request =
        new LaunchRequest(job, Map.of("who", "<ann>"), Instant.parse(requestedAt), Origin.CLI);
    Launch launch = context.getBean(Launcher.class).launchAndWait(request);
    if (launch instanceof Launch.Ended ended) {
      return ended.run().id();
    }
    throw new AssertionError(launch);
  }

  @Override
  public void close() {
    context.close();
  }
}
