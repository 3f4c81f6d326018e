package dev.vibecoder.review.model;

import dev.vibecoder.domain.review.Opinion;
import dev.vibecoder.endpoint.AnswerTooLarge;
import dev.vibecoder.endpoint.Endpoint;
import dev.vibecoder.endpoint.EndpointFailure;
import dev.vibecoder.endpoint.Pace;
import dev.vibecoder.endpoint.PatientClient;
import dev.vibecoder.endpoint.Pause;
import dev.vibecoder.endpoint.RefusedInput;
import dev.vibecoder.endpoint.TransientFault;
import dev.vibecoder.review.model.UnusableAnswer.Reason;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** Asks a model for its opinion until it has one, each call through the ledger. */
final class ChatModel {

  /** Nonsense is paid for: the model is asked once more, not for as long as an outage lasts. */
  private static final int TRIES = 2;

  private static final long LONGEST_ANSWER = 1 << 20;

  private final ModelSettings settings;
  private final Endpoint endpoint;
  private final PatientClient patient;
  private final AnswerReader reader;
  private final ChatRequests requests;
  private final AtomicReference<AnswerFormat> format;

  ChatModel(
      ModelSettings settings,
      AnswerReader reader,
      ChatRequests requests,
      Clock clock,
      Pause pause) {
    this.settings = settings;
    this.reader = reader;
    this.requests = requests;
    this.endpoint = new Endpoint(settings.endpoint(), "chat/completions", clock);
    var pace = new Pace(settings.requestsPerMinute(), settings.tokensPerMinute(), clock);
    this.patient = new PatientClient(endpoint.uri(), settings.patience(), pace, clock, pause);
    this.format = new AtomicReference<>(settings.format());
  }

  /**
   * @throws UnusableAnswer when it answers, but with no opinion
   * @throws RefusedInput when the endpoint refuses the commit
   * @throws EndpointFailure when the endpoint is in trouble
   */
  Opinion ask(ReviewPrompt prompt, CallLedger ledger) throws UnusableAnswer, RefusedInput {
    for (int number = 1; ; number++) {
      boolean last = number == TRIES;
      Outcome outcome = outcome(prompt, ledger, last);
      if (outcome instanceof Answered answered) {
        return answered.opinion();
      }
      UnusableAnswer why = ((Useless) outcome).why();
      if (last || !why.mayDiffer()) {
        throw why;
      }
    }
  }

  private Outcome outcome(ReviewPrompt prompt, CallLedger ledger, boolean last)
      throws RefusedInput {
    while (true) {
      AnswerFormat asked = format.get();
      try {
        return patient.send(
            () -> attempt(prompt, ledger, last),
            () -> prompt.tokens() + settings.outputTokens(),
            settings.patience().attempts());
      } catch (RefusedInput e) {
        if (asked == AnswerFormat.TEXT || !isAboutFormat(e)) {
          throw e;
        }
        format.compareAndSet(asked, asked.simpler());
      }
    }
  }

  private static boolean isAboutFormat(RefusedInput refusal) {
    String message = String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("response_format")
        || message.contains("json_schema")
        || message.contains("json_object");
  }

  private Outcome attempt(ReviewPrompt prompt, CallLedger ledger, boolean last)
      throws TransientFault, RefusedInput, InterruptedException {
    CallLedger.Entry entry = ledger.begin(prompt.tokens(), settings.outputTokens());
    ChatAnswer answer;
    try {
      byte[] body = endpoint.post(requests.of(prompt, format.get()), LONGEST_ANSWER);
      answer = ChatAnswer.of(body, prompt.tokens());
    } catch (TransientFault e) {
      if (e.getCause() instanceof AnswerTooLarge) {
        return tooLarge(prompt, entry);
      }
      entry.failed(String.valueOf(e.getMessage()), mayBeBilled(e));
      throw e;
    } catch (RefusedInput | EndpointFailure e) {
      entry.failed(String.valueOf(e.getMessage()), false);
      throw e;
    } catch (InterruptedException e) {
      entry.failed("the run was stopped", true);
      throw e;
    }
    return taken(answer, prompt, entry, last);
  }

  private Outcome taken(
      ChatAnswer answer, ReviewPrompt prompt, CallLedger.Entry entry, boolean last) {
    Opinion opinion;
    try {
      opinion = reader.read(answer, prompt);
    } catch (UnusableAnswer e) {
      entry.unusable(e, answer.usage(), last || !e.mayDiffer());
      return new Useless(e);
    }
    entry.answered(opinion, answer.usage());
    return new Answered(opinion);
  }

  private Outcome tooLarge(ReviewPrompt prompt, CallLedger.Entry entry) {
    var why =
        new UnusableAnswer(Reason.TOO_LARGE, "it has more than %d bytes".formatted(LONGEST_ANSWER));
    entry.unusable(why, ChatAnswer.estimated(prompt.tokens(), settings.outputTokens()), true);
    return new Useless(why);
  }

  /** An error status says that nothing was made; a connection that broke says nothing. */
  private static boolean mayBeBilled(TransientFault fault) {
    Throwable cause = fault.getCause();
    return cause != null
        && !(cause instanceof ConnectException)
        && !(cause instanceof HttpConnectTimeoutException);
  }

  private sealed interface Outcome {}

  private record Answered(Opinion opinion) implements Outcome {}

  private record Useless(UnusableAnswer why) implements Outcome {}
}
