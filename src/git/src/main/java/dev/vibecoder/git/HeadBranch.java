package dev.vibecoder.git;

import dev.vibecoder.domain.project.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the branch to index: HEAD's; when there is none, main, master or the first by name. */
final class HeadBranch {

  private HeadBranch() {}

  static @Nullable String choose(@Nullable String head, List<Ref> refs, Notes notes) {
    List<String> branches = refs.stream().filter(Ref::isBranch).map(Ref::name).toList();
    if (head != null && branches.contains(head)) {
      return head;
    }
    if (branches.isEmpty()) {
      notes.add("NO_BRANCH", "the repository has no branch yet; there is nothing to read");
      return null;
    }
    String chosen =
        List.of("main", "master").stream()
            .map(Ref::branchName)
            .filter(branches::contains)
            .findFirst()
            .orElse(branches.get(0));
    notes.add(
        head == null ? "HEAD_DETACHED" : "HEAD_BRANCH_MISSING",
        (head == null ? "HEAD names no branch; " : "HEAD names " + head + ", which is missing; ")
            + chosen
            + " was chosen");
    return chosen;
  }
}
