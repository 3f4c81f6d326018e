package dev.vibecoder.git;

import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.jspecify.annotations.Nullable;

/** A commit of a walk: where it leads, and how far the walk has come with it. */
final class HistoryNode extends ObjectIdOwnerMap.Entry {

  private static final HistoryNode[] NONE = {};

  private HistoryNode[] parents = NONE;
  private boolean met;
  private boolean leftOut;
  private boolean entered;
  private int next;

  HistoryNode(ObjectId id) {
    super(id);
  }

  HistoryNode[] parents() {
    return parents;
  }

  void lead(HistoryNode[] to) {
    parents = to;
  }

  /** Is it met for the first time, and to be walked? */
  boolean meet() {
    boolean first = !met && !leftOut;
    met = true;
    return first;
  }

  /** It is no part of the answer, nor is what only it leads to. */
  void leaveOut() {
    leftOut = true;
    parents = NONE;
  }

  /** May it be put into the order now? */
  boolean enter() {
    boolean first = met && !leftOut && !entered;
    entered = true;
    return first;
  }

  /** The next parent to look at; null when there is none left. */
  @Nullable HistoryNode nextParent() {
    return next < parents.length ? parents[next++] : null;
  }
}
