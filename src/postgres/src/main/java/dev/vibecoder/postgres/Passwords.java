package dev.vibecoder.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The two generated passwords of a home, in a file that only its owner reads. */
record Passwords(Credentials superuser, Credentials owner) {
  static final String SUPERUSER = "postgres";
  static final String OWNER = "vibe_owner";
  private static final int BYTES = 24;
  private static final Pattern GENERATED = Pattern.compile("[A-Za-z0-9_-]{32}");

  /** What is stored, if it is there and whole. */
  static Optional<Passwords> read(Path file) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
      boolean whole =
          lines.size() == 2 && lines.stream().allMatch(line -> GENERATED.matcher(line).matches());
      return whole ? Optional.of(of(lines.get(0), lines.get(1))) : Optional.empty();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  static Passwords generate() {
    SecureRandom random = new SecureRandom();
    return of(password(random), password(random));
  }

  void write(Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    writePrivately(fresh, superuser.password() + "\n" + owner.password() + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Makes the file unreadable to others before anything is in it. */
  static void writePrivately(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text, StandardCharsets.US_ASCII);
  }

  private static Passwords of(String superuser, String owner) {
    return new Passwords(new Credentials(SUPERUSER, superuser), new Credentials(OWNER, owner));
  }

  private static String password(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
