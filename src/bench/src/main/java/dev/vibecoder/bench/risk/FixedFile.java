package dev.vibecoder.bench.risk;

import java.util.BitSet;

/**
 * A file of the product that a fixing commit changed.
 *
 * @param path where it was before the fix
 * @param lines numbers of the meaningful lines that the fix removed or replaced, from 1
 */
record FixedFile(String fix, String path, BitSet lines) {}
