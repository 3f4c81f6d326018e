package dev.vibecoder.git;

import dev.vibecoder.domain.code.Stage;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Finds the {@code .mailmap} in the root of a commit's tree. */
final class MailmapReader {

  private static final String NAME = ".mailmap";

  private final ClonedObjects objects;
  private final Notes notes;

  MailmapReader(ClonedObjects objects, ObjectId commit) {
    this.objects = objects;
    notes = new Notes(Stage.INGEST, commit.name());
  }

  /** The mailmap of the tree; empty, with a note, when there is one that cannot be used. */
  Mailmap read(ObjectId tree) {
    for (var cursor = new TreeCursor(objects.tree(tree)); cursor.atEntry(); cursor.advance()) {
      if (cursor.rawName().equals(NAME)) {
        return TreeCursor.isRegular(cursor.mode())
            ? content(cursor.id())
            : ignored("is no regular file");
      }
    }
    return Mailmap.empty(notes.toList());
  }

  private Mailmap content(ObjectId blob) {
    Optional<byte[]> content =
        objects.size(blob) > Mailmap.MOST_BYTES
            ? Optional.empty()
            : objects.blob(blob, Mailmap.MOST_BYTES);
    return content
        .map(bytes -> Mailmap.parse(blob.name(), bytes))
        .orElseGet(() -> ignored("has more than " + Mailmap.MOST_BYTES + " bytes"));
  }

  private Mailmap ignored(String reason) {
    notes.add(NAME, "MAILMAP_IGNORED", "it " + reason + "; people stay as commits name them");
    return Mailmap.empty(notes.toList());
  }
}
