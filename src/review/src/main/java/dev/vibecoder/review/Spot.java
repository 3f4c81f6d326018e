package dev.vibecoder.review;

/** Where a rule found something: a line of a passage by its index, and the column it begins at. */
record Spot(int line, int endLine, int column) {}
