package dev.vibecoder.jobs.embed;

/** Has a model read texts and settles their claims, in the order of submission or beside. */
interface ModelCalls extends AutoCloseable {

  /** Has it read this text now or soon. */
  void submit(Claim claim, String text);

  /** What is left of a batch goes out now: somebody waits for it. */
  void flush();

  /** Sends nothing more, and waits for what was sent. */
  @Override
  void close();
}
