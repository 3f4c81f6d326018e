package dev.vibecoder.bench;

/**
 * What some work took.
 *
 * @param amount of what the contest counts
 * @param seconds by the clock
 * @param cpuSeconds of this process and those that worked for it
 */
record Effort(double amount, double seconds, double cpuSeconds) {

  /** Amount a second, which others on the machine slow down. */
  double rate() {
    return amount / seconds;
  }

  /** Amount a second of one core, which they hardly do. */
  double ratePerCore() {
    return amount / cpuSeconds;
  }
}
