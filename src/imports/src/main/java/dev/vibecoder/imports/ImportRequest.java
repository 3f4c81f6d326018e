package dev.vibecoder.imports;

import dev.vibecoder.domain.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported.
 *
 * @param userId whose executions they become
 * @param paths files, and folders that are searched for files
 * @param format name of a format; null to recognise each file
 * @param project of executions that name none that is known; null for none
 * @param again also files that were read before and have not changed
 */
public record ImportRequest(
    UUID userId,
    List<Path> paths,
    @Nullable String format,
    @Nullable Project project,
    boolean again) {

  /** How a file is read under this request, beside its format. */
  String reading() {
    return project == null ? "" : " " + project.id();
  }
}
