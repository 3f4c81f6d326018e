package dev.vibecoder.testkit;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the folders of a scripted commit. */
record ScriptedTree(ScriptedRepository repository) {

  String write(SortedMap<String, ScriptedFile> files) {
    // A folder sorts as if its name ended with a slash, which is how it is keyed here.
    var entries = new TreeMap<String, ScriptedFile>();
    var folders = new TreeMap<String, SortedMap<String, ScriptedFile>>();
    files.forEach(
        (path, file) -> {
          int slash = path.indexOf('/');
          if (slash < 0) {
            entries.put(path, file);
          } else {
            folders
                .computeIfAbsent(path.substring(0, slash + 1), folder -> new TreeMap<>())
                .put(path.substring(slash + 1), file);
          }
        });
    folders.forEach(
        (folder, inner) -> entries.put(folder, new ScriptedFile("40000", write(inner))));
    return repository.rawTree(
        entries.entrySet().stream()
            .map(entry -> entry(entry.getKey(), entry.getValue()))
            .toArray(byte[][]::new));
  }

  private static byte[] entry(String name, ScriptedFile file) {
    String plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    return ScriptedRepository.treeEntry(
        file.mode(), plain.getBytes(StandardCharsets.UTF_8), file.sha());
  }
}
