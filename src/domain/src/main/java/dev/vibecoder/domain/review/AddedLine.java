package dev.vibecoder.domain.review;

/** A line that a commit added or modified: its number in the new file, from 1, and its text. */
public record AddedLine(int number, String text) {}
