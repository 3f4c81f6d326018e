package dev.vibecoder.domain.project;

/**
 * A branch or tag and the commit it points at.
 *
 * @param name full name, e.g. {@code refs/heads/main}
 * @param sha the commit, 40 hex digits; a tag's is peeled
 */
public record Ref(String name, String sha) {

  private static final String HEADS = "refs/heads/";

  /** The full name of a branch. */
  public static String branchName(String shortName) {
    return HEADS + shortName;
  }

  /** Is it a branch, not a tag? */
  public boolean isBranch() {
    return name.startsWith(HEADS);
  }

  /** The name without {@code refs/heads/}. */
  public String shortName() {
    return isBranch() ? name.substring(HEADS.length()) : name;
  }
}
