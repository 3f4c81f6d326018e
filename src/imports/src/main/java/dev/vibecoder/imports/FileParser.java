package dev.vibecoder.imports;

import dev.vibecoder.imports.file.ForeignFile;
import dev.vibecoder.imports.file.Mark;
import dev.vibecoder.imports.file.RawRecord;
import dev.vibecoder.imports.file.RawRecords;
import dev.vibecoder.imports.file.UnreadableFile;
import dev.vibecoder.imports.format.BadRecord;
import dev.vibecoder.imports.format.ExecutionSource;
import dev.vibecoder.imports.format.Formats;
import dev.vibecoder.imports.format.RecordRules;
import dev.vibecoder.store.ImportCounts;
import dev.vibecoder.store.ImportFile;
import dev.vibecoder.store.ImportFileTable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads files, one after the other, and hands on what is in them portion by portion. */
final class FileParser {

  /** Records that are looked at to tell the format of a file. */
  private static final int RECOGNISED_BY = 50;

  private final ImportRequest request;
  private final ImportFileTable files;
  private final RecordRules rules;
  private final Outbox outbox;

  FileParser(ImportRequest request, ImportFileTable files, RecordRules rules, Outbox outbox) {
    this.request = request;
    this.files = files;
    this.rules = rules;
    this.outbox = outbox;
  }

  void parse(Path path) throws InterruptedException {
    try {
      ForeignFile file = ForeignFile.at(path);
      ImportFile before = files.find(request.userId(), file.path().toString()).orElse(null);
      if (before != null && isUnchanged(file, before)) {
        outbox.put(Unread.unchanged(file.path(), before.reading().replaceFirst(" .*", "")));
        return;
      }
      Optional<ExecutionSource> source = source(file);
      if (source.isPresent()) {
        parse(file, source.get(), before);
      } else {
        outbox.put(Unread.unrecognised(path));
      }
    } catch (IOException e) {
      outbox.put(Unread.broken(path, reason(e)));
    }
  }

  private Optional<ExecutionSource> source(ForeignFile file) throws IOException {
    String format = request.format();
    if (format != null) {
      return Formats.named(format);
    }
    try (RawRecords records = file.records()) {
      for (int i = 0; i < RECOGNISED_BY; i++) {
        RawRecord record = records.next();
        if (record == null) {
          return Optional.empty();
        }
        JsonNode json = record.json();
        Optional<ExecutionSource> source = json == null ? Optional.empty() : Formats.of(json);
        if (source.isPresent()) {
          return source;
        }
      }
      return Optional.empty();
    }
  }

  private void parse(ForeignFile file, ExecutionSource source, @Nullable ImportFile known)
      throws IOException, InterruptedException {
    String reading = reading(source);
    boolean alike = known != null && known.reading().equals(reading) && !request.again();
    ImportFile before = alike ? known : null;
    try (RawRecords records = opened(file, before)) {
      ImportCounts counts =
          before == null || records.start().position() == 0 ? ImportCounts.NONE : before.counts();
      var tally = new FileTally(file, source.format(), reading, counts);
      outbox.begin(tally);
      read(records, source.at(file.path()), tally);
    }
  }

  private String reading(ExecutionSource source) {
    return source.format() + " " + source.version() + request.reading();
  }

  /** Was this very file read to its end, and as it would be read now? */
  private boolean isUnchanged(ForeignFile file, ImportFile before) {
    return !request.again()
        && before.state() == ImportFile.State.READ
        && before.size() == file.size()
        && before.modifiedAt().equals(file.modifiedAt())
        && Formats.all().stream()
            .filter(source -> request.format() == null || source.format().equals(request.format()))
            .anyMatch(source -> reading(source).equals(before.reading()));
  }

  private static RawRecords opened(ForeignFile file, @Nullable ImportFile before)
      throws IOException {
    return before == null
        ? file.records()
        : file.records(before.position(), before.line(), before.anchor());
  }

  private void read(RawRecords records, ExecutionSource source, FileTally tally)
      throws InterruptedException {
    var portion = new Portion(tally, rules, records.start());
    try {
      for (RawRecord record = records.next(); record != null; record = records.next()) {
        read(record, source, portion);
        if (outbox.isFullWith(portion)) {
          Mark reached = portion.mark();
          outbox.put(portion);
          portion = new Portion(tally, rules, reached);
        }
      }
      portion.ended(FileOutcome.READ, null);
    } catch (IOException e) {
      portion.ended(FileOutcome.BROKEN, reason(e));
    }
    outbox.put(portion);
  }

  private static void read(RawRecord record, ExecutionSource source, Portion portion) {
    portion.at(record.line());
    JsonNode json = record.json();
    if (json == null) {
      portion.refused(String.valueOf(record.problem()));
    } else {
      try {
        source.read(json, portion);
      } catch (BadRecord e) {
        portion.refused(String.valueOf(e.getMessage()));
      }
    }
    portion.behind(record.mark());
  }

  private static String reason(IOException e) {
    if (e instanceof UnreadableFile) {
      return String.valueOf(e.getMessage());
    }
    return e instanceof NoSuchFileException ? "is not there" : "cannot be read: " + e.getMessage();
  }
}
