package dev.vibecoder.store;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code source_terms}, the words of the text index. */
@Component
class SourceTermTable {

  private static final String COPY =
      "COPY source_terms (shard, term, file_id, impact) FROM STDIN (FORMAT binary)";

  private static final String DELETE =
      "DELETE FROM source_terms WHERE file_id = ANY (CAST(:ids AS bigint[]))";

  private final JdbcClient jdbc;
  private final CopyIn copyIn;

  SourceTermTable(JdbcClient jdbc, CopyIn copyIn) {
    this.jdbc = jdbc;
    this.copyIn = copyIn;
  }

  void add(ProjectIndex index, List<EmbeddedFile> files, Map<String, Long> ids) {
    // In the order of the index, so that its pages are visited once.
    Map<String, Map<Long, Float>> impacts = new TreeMap<>();
    for (EmbeddedFile file : files) {
      long id = ids.getOrDefault(file.file().path(), 0L);
      file.terms()
          .forEach((t, impact) -> impacts.computeIfAbsent(t, x -> new TreeMap<>()).put(id, impact));
    }
    if (!impacts.isEmpty()) {
      copyIn.copy(COPY, copy -> write(copy, index.shard(), impacts));
    }
  }

  private static void write(BinaryCopy copy, int shard, Map<String, Map<Long, Float>> impacts)
      throws IOException {
    for (var term : impacts.entrySet()) {
      for (var file : term.getValue().entrySet()) {
        copy.row(4).int4(shard).text(term.getKey()).int8(file.getKey()).float4(file.getValue());
      }
    }
  }

  void delete(Collection<Long> fileIds) {
    jdbc.sql(DELETE).param("ids", fileIds.toArray(Long[]::new)).update();
  }
}
