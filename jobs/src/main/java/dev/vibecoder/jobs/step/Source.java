package dev.vibecoder.jobs.step;

import org.jspecify.annotations.Nullable;

/**
 * What a step has to do, one key after the other. Used by one thread; what is opened for it is
 * closed with it.
 */
public interface Source<K> extends AutoCloseable {

  /** How many keys there will be; negative when that is not known. */
  long size();

  /** The next key, or null when there is none. */
  @Nullable K next();

  @Override
  default void close() {}
}
