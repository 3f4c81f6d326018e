/** What the attribute files of a repository say about its files, as far as GitHub Linguist asks. */
@NullMarked
package dev.vibecoder.git.attributes;

import org.jspecify.annotations.NullMarked;
