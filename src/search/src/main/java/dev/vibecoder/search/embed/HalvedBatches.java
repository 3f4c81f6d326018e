package dev.vibecoder.search.embed;

import dev.vibecoder.endpoint.EndpointFailure;
import dev.vibecoder.endpoint.EndpointFailure.Reason;
import dev.vibecoder.endpoint.PatientClient;
import dev.vibecoder.endpoint.RefusedInput;
import java.util.List;
import java.util.function.ToIntFunction;

/** Halves a refused batch until the text to blame stands alone; the others get their vectors. */
final class HalvedBatches {

  /** So many texts refused alone before any was embedded: it is not the texts. */
  private static final int REFUSALS_IN_A_ROW = 3;

  /**
   * A half repeats what was tried in full: once more in case of a mishap, not with full patience.
   */
  private static final int ATTEMPTS_OF_A_HALF = 2;

  private final EmbeddingsClient client;
  private final PatientClient patient;
  private final EmbeddingSettings settings;
  private final ToIntFunction<String> counter;
  private final Tally tally;
  private int refusedAlone;

  HalvedBatches(
      EmbeddingsClient client,
      PatientClient patient,
      EmbeddingSettings settings,
      ToIntFunction<String> counter,
      Tally tally) {
    this.client = client;
    this.patient = patient;
    this.settings = settings;
    this.counter = counter;
    this.tally = tally;
  }

  /** Embeds the texts at these positions into the tally. */
  void embed(List<String> texts, List<Integer> positions) {
    try {
      embed(texts, positions, settings.attempts());
    } catch (EndpointFailure e) {
      throw EmbeddingFailure.of(e, tally.tokens() == 0 ? null : tally.result());
    }
  }

  private void embed(List<String> texts, List<Integer> positions, int attempts) {
    List<String> batch = positions.stream().map(texts::get).toList();
    try {
      tally.add(sent(batch, attempts), positions, batch, counter);
    } catch (RefusedInput e) {
      if (positions.size() == 1) {
        refuse(positions.get(0), String.valueOf(e.getMessage()));
      } else {
        int half = positions.size() / 2;
        int tries = Math.min(ATTEMPTS_OF_A_HALF, settings.attempts());
        embed(texts, positions.subList(0, half), tries);
        embed(texts, positions.subList(half, positions.size()), tries);
      }
    }
  }

  private Reply sent(List<String> batch, int attempts) throws RefusedInput {
    return patient.send(
        () -> {
          tally.request();
          return client.send(batch);
        },
        () -> batch.stream().mapToLong(counter::applyAsInt).sum(),
        attempts);
  }

  private void refuse(int position, String answer) {
    refusedAlone++;
    if (refusedAlone >= REFUSALS_IN_A_ROW && !tally.hasVectors()) {
      throw new EmbeddingFailure(
          Reason.CONFIGURATION,
          "%s refuses every text for model '%s': it %s; check the model's name and dimensions"
              .formatted(settings.baseUrl(), settings.model(), answer),
          null);
    }
    tally.refuse(position, "the endpoint " + answer);
  }
}
