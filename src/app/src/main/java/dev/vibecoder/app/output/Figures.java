package dev.vibecoder.app.output;

import java.util.regex.Pattern;

/** Numbers as people read them. */
public final class Figures {

  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");
  private static final Pattern WHOLE_PART = Pattern.compile("^-?\\d+");

  private Figures() {}

  /** The digits of a number with its thousands set apart; no digit is lost. */
  public static String grouped(String number) {
    return WHOLE_PART
        .matcher(number)
        .replaceFirst(whole -> THOUSANDS.matcher(whole.group()).replaceAll(","));
  }
}
