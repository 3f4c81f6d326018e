package dev.vibecoder.imports;

import dev.vibecoder.store.ImportCounts;
import java.util.List;

/**
 * What came of spans that were sent.
 *
 * @param reasons why some were refused, the first of them
 */
public record SpanReceipt(ImportCounts counts, List<String> reasons) {}
