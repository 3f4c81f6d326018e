package dev.vibecoder.jobs.embed;

import dev.vibecoder.review.SecretScanner;
import dev.vibecoder.search.chunk.ContentHash;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.store.CodeChunkTable;
import dev.vibecoder.store.KnownVector;
import dev.vibecoder.store.SampleQuestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Questions for measuring, with their vectors; a paid model is asked for each once. */
@Component
class Questions {

  private static final int SAMPLE = 40;

  private final SampleQuestions sample;
  private final SecretScanner secrets;
  private final CodeChunkTable known;

  Questions(SampleQuestions sample, SecretScanner secrets, CodeChunkTable known) {
    this.sample = sample;
    this.secrets = secrets;
    this.known = known;
  }

  /** Their vectors; none when the projects tell nothing to ask for. */
  List<float[]> of(List<UUID> projects, EmbedRun run) {
    List<String> texts =
        sample.of(projects, run.target().index().generation(), SAMPLE).stream()
            .map(secrets::mask)
            .distinct()
            .toList();
    Embedder embedder = run.target().embedder();
    return embedder.model().local()
        ? texts.stream().map(embedder::embedQuery).toList()
        : paid(texts, run);
  }

  private List<float[]> paid(List<String> questions, EmbedRun run) {
    Embedder embedder = run.target().embedder();
    List<Claim> claims = new ArrayList<>();
    List<ClaimedText> missing = new ArrayList<>();
    for (String question : questions) {
      String text = embedder.asQuestion(question);
      // No chunk has this hash: a question is read in another way than a content.
      String hash = ContentHash.of("question\n" + text);
      var claim = new Claim(run.target().index().generation(), hash, this);
      claims.add(claim);
      missing.add(new ClaimedText(claim, text, embedder.countTokens(text)));
    }
    settleKnown(claims, run);
    missing.removeIf(text -> text.claim().isSettled());
    if (!missing.isEmpty()) {
      run.ledger().call(embedder, missing);
    }
    return claims.stream().flatMap(claim -> claim.vector().stream()).toList();
  }

  private void settleKnown(List<Claim> claims, EmbedRun run) {
    Map<String, KnownVector> found =
        known.vectors(run.target().index(), claims.stream().map(Claim::hash).toList());
    for (Claim claim : claims) {
      KnownVector vector = found.get(claim.hash());
      if (vector != null) {
        claim.settle(new ClaimResult.Found(vector.vector(), vector.origin(), 0, 0));
      }
    }
  }
}
