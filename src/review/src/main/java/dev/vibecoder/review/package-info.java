/**
 * Reviews one change by rules that are data: findings, two scores and a verdict, always the same.
 */
@NullMarked
package dev.vibecoder.review;

import org.jspecify.annotations.NullMarked;
