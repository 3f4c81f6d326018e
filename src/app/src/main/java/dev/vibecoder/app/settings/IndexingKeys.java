package dev.vibecoder.app.settings;

import dev.vibecoder.search.source.FilterSettings;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The keys below {@code vibe.indexing}.
 *
 * @param maxFileBytes larger files are not indexed
 * @param leaveOut globs of files that are not indexed, beside those that are known to be no source
 * @param keep globs of files that are indexed although they look generated, vendored, minified or
 *     like a lock file
 */
public record IndexingKeys(
    @DefaultValue("1MB") DataSize maxFileBytes,
    @DefaultValue({"**.svg", "**.snap", "**.po"}) List<String> leaveOut,
    @DefaultValue List<String> keep) {

  public IndexingKeys {
    if (maxFileBytes.toBytes() < 1 || maxFileBytes.toMegabytes() > 64) {
      throw new IllegalArgumentException("vibe.indexing.max-file-bytes is 1 byte to 64MB");
    }
    leaveOut = List.copyOf(leaveOut);
    keep = List.copyOf(keep);
  }

  FilterSettings toSettings() {
    return new FilterSettings(maxFileBytes.toBytes(), leaveOut, keep);
  }
}
