package dev.vibecoder.scheduler;

/** What the job "body" does, for tests of other packages. */
public final class ScriptedBody {

  private ScriptedBody() {}

  public static void set(Runnable body) {
    TestingJobs.reset();
    TestingJobs.inBody = body;
  }

  public static int count() {
    return TestingJobs.BODIES.get();
  }
}
