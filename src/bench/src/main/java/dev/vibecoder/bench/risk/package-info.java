/** Which commits brought in what was fixed later, and how well scores tell them beforehand. */
@NullMarked
package dev.vibecoder.bench.risk;

import org.jspecify.annotations.NullMarked;
