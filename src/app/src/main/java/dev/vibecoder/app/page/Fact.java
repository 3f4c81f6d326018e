package dev.vibecoder.app.page;

/** Something to know about a whole report. */
public record Fact(String label, String value) {}
