package dev.vibecoder.store;

/**
 * What became of the records of a file.
 *
 * @param taken executions that were new
 * @param updated executions that have come further
 * @param known executions that were known
 * @param refused records that were refused
 * @param passedOver records that are no execution
 * @param remarks executions of which something could not be taken
 * @param unpriced new executions with tokens and no known cost
 */
public record ImportCounts(
    long taken,
    long updated,
    long known,
    long refused,
    long passedOver,
    long remarks,
    long unpriced) {

  public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);

  public ImportCounts plus(ImportCounts more) {
    return new ImportCounts(
        taken + more.taken,
        updated + more.updated,
        known + more.known,
        refused + more.refused,
        passedOver + more.passedOver,
        remarks + more.remarks,
        unpriced + more.unpriced);
  }
}
