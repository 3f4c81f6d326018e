package dev.vibecoder.search;

import dev.vibecoder.domain.code.FileRole;
import dev.vibecoder.domain.code.SymbolKind;
import dev.vibecoder.search.text.CodeWords;
import dev.vibecoder.search.text.QuestionWords;
import dev.vibecoder.store.NameHit;
import dev.vibecoder.store.NameSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the files that define what a question names. A question that is one name, and no
 * definition's, is looked for within names, and last among similar ones.
 */
final class Names {

  private static final int MOST_HITS = 400;
  private static final int SHORTEST_PART = 3;

  private final NameSearch search;

  Names(NameSearch search) {
    this.search = search;
  }

  /** Each file once, with its closest definition; the closest first. */
  List<NamedFile> of(Asked asked) {
    List<String> names = asked.words().names();
    if (names.isEmpty()) {
      return List.of();
    }
    List<NamedFile> found = exact(asked, names);
    if (found.isEmpty() && asked.words().isName()) {
      String name = QuestionWords.simpleName(names.get(0));
      found = name.length() < SHORTEST_PART ? List.of() : inexact(asked, name);
    }
    return byFile(found);
  }

  private List<NamedFile> exact(Asked asked, List<String> names) {
    List<String> simple = names.stream().map(QuestionWords::simpleName).distinct().toList();
    List<NamedFile> found = new ArrayList<>();
    for (NameHit hit : search.exact(asked.scope(), simple, asked.filter(), MOST_HITS)) {
      double closeness = names.stream().mapToDouble(name -> closeness(name, hit)).max().orElse(0);
      found.add(new NamedFile(hit, closeness));
    }
    return found;
  }

  /** A qualified name has to end the path of what it means. */
  private static double closeness(String name, NameHit hit) {
    String simple = QuestionWords.simpleName(name);
    if (!simple.equalsIgnoreCase(hit.name())) {
      return 0;
    }
    double closeness = simple.equals(hit.name()) ? 1 : 0.9;
    String path = "." + name.replaceAll("::|#|->", ".").toLowerCase(Locale.ROOT);
    boolean meant = ("." + hit.path().toLowerCase(Locale.ROOT)).endsWith(path);
    return meant ? closeness : closeness * 0.7;
  }

  private List<NamedFile> inexact(Asked asked, String name) {
    List<NamedFile> found =
        search.partial(asked.scope(), name, asked.filter(), MOST_HITS).stream()
            .map(hit -> new NamedFile(hit, partialCloseness(name, hit.name())))
            .toList();
    if (!found.isEmpty()) {
      return found;
    }
    return search.similar(asked.scope(), name, asked.filter(), MOST_HITS).stream()
        .map(hit -> new NamedFile(hit, 0.3))
        .toList();
  }

  /** A part that begins a word of the name is closer than one in its middle. */
  private static double partialCloseness(String part, String name) {
    String lower = part.toLowerCase(Locale.ROOT);
    double share = (double) part.length() / Math.max(1, name.length());
    if (name.toLowerCase(Locale.ROOT).startsWith(lower)) {
      return 0.6 + 0.2 * share;
    }
    String rest = String.join("", CodeWords.parts(name));
    boolean startsWord =
        CodeWords.parts(name).stream()
                .anyMatch(word -> lower.startsWith(word) || word.startsWith(lower))
            && rest.contains(lower);
    return (startsWord ? 0.5 : 0.4) + 0.1 * share;
  }

  private static List<NamedFile> byFile(List<NamedFile> found) {
    Map<Object, NamedFile> files = new LinkedHashMap<>();
    found.stream()
        .filter(named -> named.closeness() > 0)
        .sorted(
            Comparator.comparingDouble((NamedFile named) -> -named.closeness())
                .thenComparing(named -> FileRole.of(named.definition().file().path()))
                .thenComparing(named -> weightOf(named.definition()))
                .thenComparing(named -> -named.definition().changes()))
        .forEach(named -> files.putIfAbsent(named.definition().file(), named));
    return List.copyOf(files.values());
  }

  /** A type is meant rather than its constructor, and anything rather than a field. */
  private static int weightOf(NameHit hit) {
    return switch (SymbolKind.valueOf(hit.kind())) {
      case CLASS, INTERFACE, ENUM, TYPE, MODULE -> 0;
      case FUNCTION, METHOD -> 1;
      case FIELD, SECTION -> 2;
    };
  }
}
