package dev.vibecoder.testkit;

/**
 * A file of a scripted commit.
 *
 * @param mode octal digits, as in a tree
 */
record ScriptedFile(String mode, String sha) {}
