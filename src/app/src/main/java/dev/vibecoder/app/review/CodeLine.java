package dev.vibecoder.app.review;

/**
 * A line of code that is shown.
 *
 * @param number in its file, from 1
 * @param found is it part of a finding, rather than a neighbour of one?
 */
record CodeLine(int number, String text, boolean found) {}
