package dev.vibecoder.git.diff;

/**
 * A point through which the alignment goes, so that both sides of it can be aligned apart.
 *
 * @param exactBefore whether the search before it must go on to the shortest path
 * @param exactAfter the same for the part after it
 */
record Cut(int left, int right, boolean exactBefore, boolean exactAfter) {}
