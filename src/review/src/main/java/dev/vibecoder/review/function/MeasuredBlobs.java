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

  /** Larger ones were not written by hand, and parsing them takes more than their share. */
  private static final int LARGEST = 512 << 10;

  private static final int FUNCTIONS_REMEMBERED = 100_000;

  private final FunctionMeter meter;
  private final BlobCache<MeasuredFile> cache =
      new BlobCache<>(FUNCTIONS_REMEMBERED, file -> 1 + file.functions().size());

  MeasuredBlobs(FunctionMeter meter) {
    this.meter = meter;
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
    Optional<String> text = sources.text(blob, LARGEST);
    if (text.isEmpty()) {
      throw new UnreadFile("it has more than 512 KiB, or is no text");
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
