/** PMD and its copy-paste detector as libraries: one text in, what they see in it out. */
@NullMarked
package dev.vibecoder.review.pmd;

import org.jspecify.annotations.NullMarked;
