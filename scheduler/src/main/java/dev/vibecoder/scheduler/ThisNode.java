package dev.vibecoder.scheduler;

import dev.vibecoder.store.Node;
import dev.vibecoder.store.NodeTable;
import dev.vibecoder.store.RegisteredNode;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * This process in the eyes of the others: registered with its first run. When the session that
 * proves it alive is lost (the server restarted), it registers anew and claims its runs again.
 */
@Component
final class ThisNode implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ThisNode.class);
  private static final long BEAT_SECONDS = 10;

  private final NodeTable nodes;
  private final LiveRuns live;
  private final ScheduledExecutorService heartbeat =
      Executors.newSingleThreadScheduledExecutor(ThisNode::daemon);
  private @Nullable RegisteredNode registered;

  ThisNode(NodeTable nodes, LiveRuns live) {
    this.nodes = nodes;
    this.live = live;
  }

  void claim(long runId) {
    nodes.claim(runId, register());
  }

  /** Registers anew if the proof of life is lost; null when there is nothing to prove yet. */
  synchronized @Nullable Node refresh() {
    return registered == null ? null : register();
  }

  private synchronized Node register() {
    RegisteredNode current = registered;
    if (current != null && current.isHeld()) {
      return current.node();
    }
    RegisteredNode renewed = nodes.register(ManagementFactory.getRuntimeMXBean().getName());
    registered = renewed;
    if (current == null) {
      heartbeat.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    } else {
      current.close();
      log.warn("The session of this node was lost; it is node {} now.", renewed.node().lockKey());
      live.ids().forEach(runId -> nodes.claim(runId, renewed.node()));
    }
    return renewed.node();
  }

  private void beat() {
    try {
      refresh();
    } catch (RuntimeException e) {
      if (!heartbeat.isShutdown()) {
        log.warn("This node cannot prove that it lives; tried again soon: {}", e.getMessage());
      }
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "node-heartbeat");
    thread.setDaemon(true);
    return thread;
  }

  /** A beat that waits for a database that is gone is not waited for. */
  @Override
  public void close() {
    heartbeat.shutdownNow();
    closeSession();
  }

  private synchronized void closeSession() {
    if (registered != null) {
      registered.close();
    }
  }
}
