package dev.vibecoder.jobs.corpus;

import dev.vibecoder.testkit.ScriptedRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All odd inputs. */
final class Corpus {

  private Corpus() {}

  static List<CorpusCase> all() {
    return Stream.of(
            HistoryCases.all(),
            RefCases.all(),
            HeaderCases.all(),
            TreeCases.all(),
            ContentCases.all(),
            DamageCases.all())
        .flatMap(List::stream)
        .toList();
  }

  static Path repository(Path folder, CorpusCase each) {
    return folder.resolve(each.slug());
  }

  static void change(Path folder, CorpusCase each) {
    if (each.changes()) {
      try (var repository = ScriptedRepository.open(repository(folder, each))) {
        each.change().accept(new Workbench(repository));
      }
    }
  }

  static void make(Path folder, CorpusCase each) {
    try (var repository = ScriptedRepository.create(repository(folder, each))) {
      each.making().accept(new Workbench(repository));
    }
  }
}
