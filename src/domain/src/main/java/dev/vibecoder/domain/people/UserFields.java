package dev.vibecoder.domain.people;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed of a user.
 *
 * @param githubId account number at GitHub; null when it is not known
 * @throws RefusedChange when a field cannot be kept
 */
public record UserFields(String email, String name, @Nullable Long githubId) {

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,189}");
  private static final int LONGEST_NAME = 200;

  public UserFields {
    if (!ADDRESS.matcher(FieldText.line("email", email, 254)).matches()) {
      throw RefusedChange.invalid("email", "email is an address such as ann@example.org");
    }
    FieldText.line("name", name, LONGEST_NAME);
    if (githubId != null && githubId < 1) {
      throw RefusedChange.invalid("github_id", "github_id is the positive number of an account");
    }
  }
}
