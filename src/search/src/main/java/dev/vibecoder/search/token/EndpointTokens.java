package dev.vibecoder.search.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Counts the tokens of models behind an endpoint: exactly for OpenAI's embedding models. Of any
 * other model the vocabulary is not known, so the larger of two common ones is taken, which keeps
 * chunks on the safe side of the model's limit.
 */
public final class EndpointTokens {

  private EndpointTokens() {}

  /** The counter for the model of this name. */
  public static ToIntFunction<String> of(String model) {
    return isOpenAi(model) ? EndpointTokens::cl100k : EndpointTokens::larger;
  }

  /** Is it one of OpenAI's embedding models, under whatever router's prefix? */
  public static boolean isOpenAi(String model) {
    String name = model.toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('/') + 1).startsWith("text-embedding-");
  }

  private static int cl100k(String text) {
    return Holder.CL100K.countTokensOrdinary(sent(text));
  }

  private static int larger(String text) {
    int pieces = BgeVocabulary.tokenizer().count(text) + WordPieceTokenizer.SPECIAL_TOKENS;
    return Math.max(cl100k(text), pieces);
  }

  /** The text as UTF-8 carries it: the tokenizer dies of surrogates without a partner. */
  private static String sent(String text) {
    boolean broken = text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    return broken ? new String(text.getBytes(UTF_8), UTF_8) : text;
  }

  private static final class Holder {
    private static final Encoding CL100K =
        Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);
  }
}
