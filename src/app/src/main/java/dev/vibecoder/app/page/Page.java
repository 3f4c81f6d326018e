package dev.vibecoder.app.page;

import java.util.List;

/** What stands around the table of a page. */
public record Page(String title, List<Fact> facts, List<String> notes, ChartPlan chart) {

  public Page {
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
  }
}
