package dev.vibecoder.git;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.UploadPack;

/** Serves a folder of repositories over ssh on the loopback to the holder of one key. */
final class SshGitServer implements AutoCloseable {

  private final Path repositories;
  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair hostKey;

  /** Commands that were asked for. */
  final List<String> commands = new CopyOnWriteArrayList<>();

  /** What a command does. */
  volatile Answer answer = this::fromGit;

  SshGitServer(Path repositories, KeyPair hostKey, PublicKey accepted) throws IOException {
    this.repositories = repositories;
    this.hostKey = hostKey;
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPublickeyAuthenticator(
        (user, key, session) -> user.equals("git") && KeyUtils.compareKeys(key, accepted));
    server.setCommandFactory((channel, command) -> new Command(command));
    server.start();
  }

  String url(String path) {
    return "ssh://git@127.0.0.1:" + server.getPort() + "/" + path;
  }

  /** As a line of known hosts. */
  String knownHost() {
    return line(hostKey.getPublic());
  }

  String line(PublicKey key) {
    return "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(key) + "\n";
  }

  private void fromGit(Command command) throws IOException {
    String path = command.getCommand().replaceFirst("^git-upload-pack '/(.*)'$", "$1");
    try (Repository repository =
            new FileRepositoryBuilder().setGitDir(repositories.resolve(path).toFile()).build();
        var pack = new UploadPack(repository)) {
      String protocol = command.getEnvironment().getEnv().get("GIT_PROTOCOL");
      pack.setExtraParameters(protocol == null ? Set.of() : Set.of(protocol));
      pack.upload(command.getInputStream(), command.getOutputStream(), command.getErrorStream());
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  /** Does what the server has for an answer. */
  final class Command extends AbstractCommandSupport {

    private Command(String command) {
      super(command, null);
    }

    @Override
    public void run() {
      commands.add(getCommand());
      try {
        answer.to(this);
        onExit(0);
      } catch (IOException e) {
        onExit(1);
      }
    }
  }

  /** Answers one command. */
  interface Answer {
    void to(Command command) throws IOException;
  }
}
