package dev.vibecoder.app.settings;

import dev.vibecoder.query.QueryServiceSettings;
import dev.vibecoder.query.TokenDemand;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys below {@code vibe.query}.
 *
 * @param timeout the longest that a query of {@code vibe sql} may take
 * @param tableRows rows of a query that are shown as a table; other formats have no limit
 * @param address where {@code vibe serve} listens
 * @param port the same; 0 for any that is free
 * @param threads requests that it works on at the same time
 * @param connections to the database that it takes at most, besides those of the jobs
 * @param answerTimeout how long the database may take for one of its answers
 * @param requireToken whether a token is needed even where nobody else can ask
 * @param requestsPerSecond of one client in the long run; 0 for no limit
 */
public record QuerySettings(
    @DefaultValue("60s") Duration timeout,
    @DefaultValue("1000") int tableRows,
    @DefaultValue("127.0.0.1") String address,
    @DefaultValue("8080") int port,
    @DefaultValue("8") int threads,
    @DefaultValue("4") int connections,
    @DefaultValue("10s") Duration answerTimeout,
    @DefaultValue("auto") TokenDemand requireToken,
    @DefaultValue("100") int requestsPerSecond) {

  public QuerySettings {
    require(timeout.toSeconds() >= 1 && timeout.toDays() <= 1, "timeout is 1 second to 1 day");
    require(tableRows >= 0, "table-rows cannot be negative");
    require(isPort(port), "port must be 0 to 65535");
    require(threads >= 1 && threads <= 200, "threads must be 1 to 200");
    require(connections >= 1, "connections must be 1 or more");
    require(answerTimeout.toSeconds() >= 1, "answer-timeout must be a second or more");
    require(requestsPerSecond >= 0, "requests-per-second cannot be negative");
  }

  /** Is it a port that one can listen on, or 0? */
  public static boolean isPort(int port) {
    return port >= 0 && port <= 65_535;
  }

  /**
   * As the query room wants it.
   *
   * @param owner mail address of the user whose projects are meant
   * @throws UnknownHostException when the address is none
   */
  public QueryServiceSettings toSettings(int port, String owner) throws UnknownHostException {
    return new QueryServiceSettings(
        InetAddress.getByName(address), port, threads, owner, requireToken, requestsPerSecond);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException("vibe.query." + message);
    }
  }
}
