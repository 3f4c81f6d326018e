package dev.vibecoder.review.function;

import dev.vibecoder.domain.code.FunctionMeter;
import dev.vibecoder.domain.code.Language;
import dev.vibecoder.domain.code.MeasuredFile;
import dev.vibecoder.domain.review.Sources;
import dev.vibecoder.review.blob.BlobCache;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Measures the functions of blobs, each once as far as it is remembered. */
final class MeasuredBlobs {

  private static final int FUNCTIONS_REMEMBERED = 100_000;

  private final FunctionMeter meter;
  private final int maxBytes;
  private final BlobCache<MeasuredFile> cache =
      new BlobCache<>(FUNCTIONS_REMEMBERED, file -> 1 + file.functions().size());

  MeasuredBlobs(FunctionMeter meter, int maxBytes) {
    this.meter = meter;
    this.maxBytes = maxBytes;
  }

  /**
   * @param blob null for no file
   * @param path tells the language
   * @throws UnreadFile when it cannot be told what functions it has
   */
  MeasuredText read(@Nullable String blob, String path, Sources sources) throws UnreadFile {
    if (blob == null) {
      return MeasuredText.NONE;
    }
    Optional<String> text = sources.text(blob, maxBytes);
    if (text.isEmpty()) {
      throw new UnreadFile("too large, or its content is missing");
    }
    MeasuredFile file =
        cache.get(blob, Language.extension(path), () -> meter.measure(path, text.get()));
    String trouble = file.trouble();
    if (trouble != null) {
      throw new UnreadFile(trouble);
    }
    return new MeasuredText(file.functions(), text.get());
  }
}
