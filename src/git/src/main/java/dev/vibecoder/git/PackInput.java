package dev.vibecoder.git;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a pack, counted. How many objects it announces is looked at before anybody makes
 * room for them.
 */
final class PackInput extends CountedInput {

  private static final int COUNT = 8;
  private static final int HEADER = 12;

  private final GitLimits limits;
  private final Deadline deadline;
  private int position;
  private long objects;

  PackInput(InputStream input, GitLimits limits, Deadline deadline) {
    super(input);
    this.limits = limits;
    this.deadline = deadline;
  }

  @Override
  void after(byte[] buffer, int offset, int length) throws IOException {
    for (int i = 0; i < length && position < HEADER; i++, position++) {
      if (position >= COUNT) {
        objects = objects << 8 | buffer[offset + i] & 0xff;
      }
    }
    if (position == HEADER && objects > limits.maxPackObjects()) {
      throw Deadline.tooLarge(
          "sends a pack of %d objects; at most %d are taken"
              .formatted(objects, limits.maxPackObjects()),
          "max-pack-objects");
    }
    deadline.packed(length);
    deadline.check();
  }
}
