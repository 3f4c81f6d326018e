package dev.vibecoder.scheduler;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which job to run with what. Job, parameters and the requested time identify the job instance: the
 * same request twice is one instance, which is restarted if it failed and refused if it is
 * complete.
 *
 * @param parameters identifying parameters besides the time: names of letters, digits, {@code . _
 *     -}; values of at most 2,000 characters, none of them a control character
 * @param requestedAt the time it was asked for or scheduled for
 * @param origin not identifying: a schedule and a person may ask for the same run
 */
public record LaunchRequest(
    String job, Map<String, String> parameters, Instant requestedAt, Origin origin) {

  static final String REQUESTED_AT = "requestedAt";
  static final String ORIGIN = "origin";
  static final String OUTER_RUN = "outerRun";

  private static final int LONGEST_VALUE = 2_000;
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  public LaunchRequest {
    parameters = Map.copyOf(parameters);
    parameters.forEach(LaunchRequest::check);
  }

  private static void check(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw new InvalidLaunch(
          "parameter name '"
              + Messages.clean(name)
              + "' is not a letter followed by at most 63 letters, digits, '.', '_' or '-'");
    }
    if (name.equals(REQUESTED_AT) || name.equals(ORIGIN) || name.equals(OUTER_RUN)) {
      throw new InvalidLaunch("parameter '" + name + "' is set by the launcher; leave it out");
    }
    if (value.length() > LONGEST_VALUE) {
      throw new InvalidLaunch(
          "the value of parameter '"
              + name
              + "' has "
              + value.length()
              + " characters; at most 2,000 can be stored");
    }
    if (CONTROL.matcher(value).find()) {
      throw new InvalidLaunch(
          "the value of parameter '" + name + "' contains a control character; leave it out");
    }
  }
}
