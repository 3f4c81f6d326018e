package dev.vibecoder.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PackParser;

/**
 * A clone as a fetch sees it: packs that come in pass {@link PackInput} first. JGit offers no other
 * place between the wire and its parser.
 */
final class ReceivingRepository extends FileRepository {

  private final GitLimits limits;
  private final Deadline deadline;

  ReceivingRepository(Path gitDir, GitLimits limits, Deadline deadline) throws IOException {
    super(new FileRepositoryBuilder().setGitDir(gitDir.toFile()).setBare().setup());
    this.limits = limits;
    this.deadline = deadline;
  }

  @Override
  public ObjectInserter newObjectInserter() {
    ObjectInserter plain = super.newObjectInserter();
    return new ObjectInserter.Filter() {
      @Override
      protected ObjectInserter delegate() {
        return plain;
      }

      @Override
      public PackParser newPackParser(InputStream in) throws IOException {
        PackParser parser = plain.newPackParser(new PackInput(in, limits, deadline));
        parser.setMaxObjectSizeLimit(limits.maxObjectBytes());
        return parser;
      }
    };
  }
}
