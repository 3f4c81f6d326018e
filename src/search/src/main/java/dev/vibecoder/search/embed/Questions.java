package dev.vibecoder.search.embed;

/** Bounds what a question may cost before its tokens are counted. */
final class Questions {

  private static final int LONGEST = 20_000;

  private Questions() {}

  /** The head of a very long question, whole code points. */
  static String cut(String question) {
    if (question.length() <= LONGEST) {
      return question;
    }
    boolean splitsPair = Character.isHighSurrogate(question.charAt(LONGEST - 1));
    return question.substring(0, splitsPair ? LONGEST - 1 : LONGEST);
  }
}
