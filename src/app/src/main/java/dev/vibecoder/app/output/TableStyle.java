package dev.vibecoder.app.output;

/**
 * How cells look in a table.
 *
 * @param nothing what stands for NULL
 * @param easy are thousands set apart, and times shown to the second?
 */
record TableStyle(String nothing, boolean easy) {

  static final TableStyle VERBATIM = new TableStyle("NULL", false);
  static final TableStyle FRIENDLY = new TableStyle("-", true);
}
