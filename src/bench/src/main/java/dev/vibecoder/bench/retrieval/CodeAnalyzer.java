package dev.vibecoder.bench.retrieval;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;

/** Identifiers as a whole and in their parts, without capitals. */
final class CodeAnalyzer extends Analyzer {

  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final int WHOLE_AND_PARTS =
      WordDelimiterGraphFilter.PRESERVE_ORIGINAL
          | WordDelimiterGraphFilter.GENERATE_WORD_PARTS
          | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
          | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
          | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var identifiers = new PatternTokenizer(IDENTIFIER, 0);
    var parts = new WordDelimiterGraphFilter(identifiers, WHOLE_AND_PARTS, CharArraySet.EMPTY_SET);
    return new TokenStreamComponents(
        identifiers, new LowerCaseFilter(new FlattenGraphFilter(parts)));
  }
}
