package dev.vibecoder.domain.people;

/** Who stands behind commits, by the name and address that the repository gives them. */
public record Person(String name, String email) {}
