package dev.vibecoder.query;

import dev.vibecoder.store.UserTable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The user that the service runs for, and that every request acts as. */
@Component
final class Owner {

  private final UserTable users;
  private final WritableTables writable;
  private final String email;
  private volatile @Nullable UUID known;

  Owner(UserTable users, WritableTables writable, QueryServiceSettings settings) {
    this.users = users;
    this.writable = writable;
    this.email = settings.owner();
  }

  String email() {
    return email;
  }

  /** Empty as long as nobody has kept anything. */
  Optional<UUID> find() {
    if (known == null) {
      known = users.find(email).orElse(null);
    }
    return Optional.ofNullable(known);
  }

  /** For what is about to be kept; the user is made when there is none yet. */
  UUID id() {
    return find().orElseGet(() -> writable.users().findOrAdd(email, email).id());
  }
}
