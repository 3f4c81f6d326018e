package dev.vibecoder.bench.question;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Makes bare repositories whose only branch, {@code main}, ends where it is wanted. */
final class TreeCopy {

  private static final String BRANCH = "refs/heads/main";

  private TreeCopy() {}

  /** The history up to a commit, and nothing after it. */
  static Path upTo(GitOutput source, String commit, Path copy)
      throws IOException, InterruptedException {
    empty(source, copy);
    source.of("push", "-q", copy.toString(), commit + ":" + BRANCH);
    return copy;
  }

  /** The same history, and a commit after it in which some files have another text. */
  static Path rewritten(Path original, Path copy, Map<String, String> textByPath)
      throws IOException, InterruptedException {
    var source = new GitOutput(original);
    empty(source, copy);
    source.of("push", "-q", copy.toString(), "HEAD:" + BRANCH);
    try (Repository repository = SourceTree.open(copy);
        ObjectInserter inserter = repository.newObjectInserter();
        var walk = new RevWalk(repository)) {
      RevCommit head = walk.parseCommit(repository.resolve(Constants.HEAD));
      ObjectId commit = inserter.insert(commit(head, tree(repository, inserter, head, textByPath)));
      inserter.flush();
      var update = repository.updateRef(BRANCH);
      update.setNewObjectId(commit);
      update.update();
    }
    return copy;
  }

  private static void empty(GitOutput git, Path copy) throws IOException, InterruptedException {
    git.of("init", "-q", "--bare", "-b", "main", copy.toString());
  }

  private static ObjectId tree(
      Repository repository,
      ObjectInserter inserter,
      RevCommit head,
      Map<String, String> textByPath)
      throws IOException {
    DirCache tree = DirCache.read(repository.newObjectReader(), head.getTree());
    for (int i = 0; i < tree.getEntryCount(); i++) {
      DirCacheEntry entry = tree.getEntry(i);
      String text = textByPath.get(entry.getPathString());
      if (text != null) {
        entry.setObjectId(
            inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8)));
      }
    }
    return tree.writeTree(inserter);
  }

  private static CommitBuilder commit(RevCommit head, ObjectId tree) {
    var commit = new CommitBuilder();
    commit.setTreeId(tree);
    commit.setParentId(head);
    PersonIdent author = head.getCommitterIdent();
    commit.setAuthor(author);
    commit.setCommitter(author);
    commit.setMessage("Cut comments\n");
    return commit;
  }
}
