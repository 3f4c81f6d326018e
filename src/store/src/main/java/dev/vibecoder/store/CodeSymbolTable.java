package dev.vibecoder.store;

import dev.vibecoder.domain.code.CodeSymbol;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code code_symbols}, the definitions of the indexed files. */
@Component
class CodeSymbolTable {

  private static final String COPY =
      """
      COPY code_symbols (shard, file_id, name, path, kind, start_line, end_line)
      FROM STDIN (FORMAT binary)
      """;

  private static final String DELETE =
      "DELETE FROM code_symbols WHERE file_id = ANY (CAST(:ids AS bigint[]))";

  private final JdbcClient jdbc;
  private final CopyIn copyIn;

  CodeSymbolTable(JdbcClient jdbc, CopyIn copyIn) {
    this.jdbc = jdbc;
    this.copyIn = copyIn;
  }

  void add(ProjectIndex index, List<EmbeddedFile> files, Map<String, Long> ids) {
    if (files.stream().anyMatch(file -> !file.symbols().isEmpty())) {
      copyIn.copy(COPY, copy -> write(copy, index.shard(), files, ids));
    }
  }

  private static void write(
      BinaryCopy copy, int shard, List<EmbeddedFile> files, Map<String, Long> ids)
      throws IOException {
    for (EmbeddedFile file : files) {
      long id = ids.getOrDefault(file.file().path(), 0L);
      for (CodeSymbol symbol : file.symbols()) {
        copy.row(7)
            .int4(shard)
            .int8(id)
            .text(symbol.name())
            .text(symbol.path())
            .text(symbol.kind().name())
            .int4(symbol.startLine())
            .int4(symbol.endLine());
      }
    }
  }

  void delete(Collection<Long> fileIds) {
    jdbc.sql(DELETE).param("ids", fileIds.toArray(Long[]::new)).update();
  }
}
