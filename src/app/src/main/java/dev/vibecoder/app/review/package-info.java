/** Reviews of a local repository: made, judged by the gate, and written in each format. */
@NullMarked
package dev.vibecoder.app.review;

import org.jspecify.annotations.NullMarked;
