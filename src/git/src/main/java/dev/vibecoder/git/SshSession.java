package dev.vibecoder.git;

import java.io.IOException;
import java.util.Map;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.session.ClientSession;
import org.eclipse.jgit.transport.RemoteSession2;

/** A login that runs git-upload-pack at the other side, and no other command. */
record SshSession(SshClient client, ClientSession session, Deadline deadline)
    implements RemoteSession2 {

  private static final String ONLY = "git-upload-pack '";

  @Override
  public Process exec(String command, int seconds) throws IOException {
    return exec(command, Map.of(), seconds);
  }

  @Override
  public Process exec(String command, Map<String, String> environment, int seconds)
      throws IOException {
    if (!command.startsWith(ONLY)) {
      throw new IOException("only git-upload-pack is run");
    }
    ChannelExec channel = session.createExecChannel(command);
    environment.forEach(channel::setEnv);
    channel.open().verify(deadline.patience());
    return new SshProcess(channel, deadline);
  }

  @Override
  public void disconnect() {
    client.stop();
  }
}
