package dev.vibecoder.app.output;

/**
 * How cells look in a table.
 *
 * @param nothing what stands for NULL
 * @param groupedDigits are thousands set apart?
 */
record TableStyle(String nothing, boolean groupedDigits) {

  static final TableStyle VERBATIM = new TableStyle("NULL", false);
  static final TableStyle FRIENDLY = new TableStyle("-", true);
}
