package dev.vibecoder.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.common.channel.ChannelPipedInputStream;

/** A command at the other side; what it writes is counted, and ends with the sync. */
final class SshProcess extends Process {

  private final ChannelExec channel;
  private final Deadline deadline;

  SshProcess(ChannelExec channel, Deadline deadline) {
    this.channel = channel;
    this.deadline = deadline;
  }

  @Override
  public OutputStream getOutputStream() {
    return channel.getInvertedIn();
  }

  @Override
  public InputStream getInputStream() {
    return counted(channel.getInvertedOut());
  }

  @Override
  public InputStream getErrorStream() {
    return counted(channel.getInvertedErr());
  }

  private InputStream counted(InputStream plain) {
    return new CountedInput(plain) {
      @Override
      void before() throws IOException {
        deadline.check();
        if (plain instanceof ChannelPipedInputStream pipe) {
          pipe.setTimeout(Math.max(1, deadline.patience().toMillis()));
        }
      }

      @Override
      void after(byte[] buffer, int offset, int length) throws IOException {
        deadline.received(length);
        deadline.check();
      }
    };
  }

  @Override
  public int waitFor() {
    waitFor(Math.max(1, deadline.patience().toMillis()), TimeUnit.MILLISECONDS);
    return exitValue();
  }

  @Override
  public boolean waitFor(long timeout, TimeUnit unit) {
    return channel
        .waitFor(EnumSet.of(ClientChannelEvent.CLOSED), unit.toMillis(timeout))
        .contains(ClientChannelEvent.CLOSED);
  }

  /** As processes do it: an exception while it runs, -1 when it ended without a status. */
  @Override
  public int exitValue() {
    if (channel.isOpen()) {
      throw new IllegalThreadStateException("the command still runs");
    }
    Integer status = channel.getExitStatus();
    return status == null ? -1 : status;
  }

  @Override
  public void destroy() {
    channel.close(true);
  }
}
