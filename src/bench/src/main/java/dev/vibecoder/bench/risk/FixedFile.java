package dev.vibecoder.bench.risk;

import java.util.BitSet;

/**
 * A file of code that a fixing commit changed.
 *
 * @param path where it was before the fix
 * @param product whether it is the product's own code: no test, no example
 * @param lines numbers of the meaningful lines that the fix removed or replaced, from 1
 */
record FixedFile(String fix, String path, boolean product, BitSet lines) {}
