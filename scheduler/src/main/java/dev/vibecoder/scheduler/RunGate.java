package dev.vibecoder.scheduler;

import dev.vibecoder.scheduler.Launch.Reason;
import dev.vibecoder.scheduler.Launch.Refused;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets launches in until the process is to end, and knows when the last one has left. */
@Component
final class RunGate {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition empty = lock.newCondition();
  private int inside;
  private boolean shut;

  /** What the launch came to, or a refusal from the moment the gate is shut. */
  Launch pass(Supplier<Launch> launch) {
    if (!enter()) {
      return new Refused(
          Reason.SHUTTING_DOWN, "this process is ending; launch it again later", null);
    }
    try {
      return launch.get();
    } finally {
      leave();
    }
  }

  void shut() {
    locked(
        () -> {
          shut = true;
          return true;
        });
  }

  /** Waits a while for the last launch to leave; true when none is inside. */
  boolean awaitEmpty(long millis) throws InterruptedException {
    long left = TimeUnit.MILLISECONDS.toNanos(millis);
    lock.lock();
    try {
      while (inside > 0 && left > 0) {
        left = empty.awaitNanos(left);
      }
      return inside == 0;
    } finally {
      lock.unlock();
    }
  }

  private boolean enter() {
    return locked(
        () -> {
          if (!shut) {
            inside++;
          }
          return !shut;
        });
  }

  private void leave() {
    locked(
        () -> {
          inside--;
          if (inside == 0) {
            empty.signalAll();
          }
          return true;
        });
  }

  private boolean locked(Supplier<Boolean> change) {
    lock.lock();
    try {
      return change.get();
    } finally {
      lock.unlock();
    }
  }
}
