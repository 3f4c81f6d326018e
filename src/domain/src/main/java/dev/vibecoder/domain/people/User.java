package dev.vibecoder.domain.people;

import java.util.UUID;

/** Who owns rows. The e-mail address is unique. */
public record User(UUID id, String email, String name) {}
