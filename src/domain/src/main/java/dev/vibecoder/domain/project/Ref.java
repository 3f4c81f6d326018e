package dev.vibecoder.domain.project;

/**
 * A branch or tag and the commit it points at.
 *
 * @param name full name, e.g. {@code refs/heads/main}
 * @param sha the commit, 40 hex digits; a tag's is peeled
 */
public record Ref(String name, String sha) {

  /** Where git-ai keeps its notes on who wrote what. */
  public static final String AI_NOTES = "refs/notes/ai";

  private static final String REFS = "refs/";
  private static final String HEADS = "refs/heads/";
  private static final String TAGS = "refs/tags/";

  /** The full name of a branch. */
  public static String branchName(String shortName) {
    return HEADS + shortName;
  }

  /** Is it a branch or tag, whose commits are ingested? */
  public boolean isFollowed() {
    return isBranch() || isTag();
  }

  /** Is it a branch, not a tag? */
  public boolean isBranch() {
    return name.startsWith(HEADS);
  }

  /** Is it a tag? */
  public boolean isTag() {
    return name.startsWith(TAGS);
  }

  /** What people call it: {@code main}, {@code tags/v1.0}. */
  public String shortName() {
    return name.substring(isBranch() ? HEADS.length() : name.startsWith(REFS) ? REFS.length() : 0);
  }
}
