package dev.vibecoder.bench.retrieval;

import dev.vibecoder.bench.question.SourceFile;
import dev.vibecoder.bench.question.SourceTree;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** BM25, as Lucene has it, over windows of 60 lines that follow each other. */
public final class Bm25Windows implements Retriever {

  private static final int LINES = 60;
  private static final int DEPTH = 300;
  private static final String PATH = "path";
  private static final String TEXT = "text";

  private final Analyzer analyzer = new CodeAnalyzer();
  private final IndexSearcher searcher;

  /** Indexes the tree in memory. */
  public Bm25Windows(SourceTree tree) throws IOException {
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (SourceFile file : tree.files()) {
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i += LINES) {
          var window = new Document();
          window.add(new StoredField(PATH, file.path()));
          String text = String.join("\n", lines.subList(i, Math.min(lines.size(), i + LINES)));
          window.add(new TextField(TEXT, text, Field.Store.NO));
          writer.addDocument(window);
        }
      }
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  @Override
  public List<String> files(String question) throws IOException {
    var query = new BooleanQuery.Builder();
    for (String term : terms(question)) {
      query.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD);
    }
    Set<String> files = new LinkedHashSet<>();
    for (ScoreDoc hit : searcher.search(query.build(), DEPTH).scoreDocs) {
      files.add(searcher.storedFields().document(hit.doc).get(PATH));
    }
    return List.copyOf(files);
  }

  private Set<String> terms(String question) throws IOException {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream tokens = analyzer.tokenStream(TEXT, question)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    }
    return terms;
  }
}
