package dev.vibecoder.git;

import dev.vibecoder.domain.project.Ref;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;

/**
 * Walks the graph of commits by parents alone: dates may lie, and a malformed commit must not stop
 * the walk.
 */
final class History {

  private final ClonedObjects objects;
  private final Set<ObjectId> shallowCommits;
  private final ObjectIdOwnerMap<Visited> visited = new ObjectIdOwnerMap<>();

  History(ClonedObjects objects, Set<ObjectId> shallowCommits) {
    this.objects = objects;
    this.shallowCommits = shallowCommits;
  }

  /** Tips that the clone does not have exclude nothing. */
  NewCommits newCommits(List<Ref> branches, Collection<String> knownTips) {
    for (String tip : knownTips) {
      ObjectId id = ObjectId.fromString(tip);
      if (!visited.contains(id) && objects.has(id)) {
        visit(id, new ArrayList<>());
      }
    }
    var commits = new ArrayList<ObjectId>();
    int[] ends = new int[branches.size()];
    for (int i = 0; i < ends.length; i++) {
      visit(ObjectId.fromString(branches.get(i).sha()), commits);
      ends[i] = commits.size();
    }
    return new NewCommits(commits, ends, branches.stream().map(Ref::shortName).toList());
  }

  /** Reads every commit that the refs lead to, up to those known. */
  void readAll(Collection<Ref> refs, Collection<ObjectId> known) {
    for (ObjectId id : known) {
      if (!visited.contains(id)) {
        visited.add(new Visited(id));
      }
    }
    for (Ref ref : refs) {
      visit(ObjectId.fromString(ref.sha()), new ArrayList<>());
    }
  }

  /** Adds what the tip leads to and was not visited before, parents first. */
  private void visit(ObjectId tip, List<ObjectId> commits) {
    Deque<Pending> path = new ArrayDeque<>();
    enter(tip, path);
    while (!path.isEmpty()) {
      Pending top = path.peek();
      if (top.next < top.parents.size()) {
        enter(top.parents.get(top.next++), path);
      } else {
        commits.add(path.pop().commit);
      }
    }
  }

  private void enter(ObjectId id, Deque<Pending> path) {
    if (!visited.contains(id)) {
      var commit = new Visited(id);
      visited.add(commit);
      path.push(new Pending(commit, parents(id)));
    }
  }

  private List<ObjectId> parents(ObjectId id) {
    return shallowCommits.contains(id) ? List.of() : CommitHeader.parents(objects.commit(id));
  }

  private static final class Visited extends ObjectIdOwnerMap.Entry {
    Visited(ObjectId id) {
      super(id);
    }
  }

  private static final class Pending {
    private final ObjectId commit;
    private final List<ObjectId> parents;
    private int next;

    Pending(ObjectId commit, List<ObjectId> parents) {
      this.commit = commit;
      this.parents = parents;
    }
  }
}
