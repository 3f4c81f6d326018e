package dev.vibecoder.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://ann:p%40ss%2F%3A+%25@db.example.org/app",
        "postgresql://ann:%C3%A4%20b@127.0.0.1:5433/two%20words?sslmode=require",
        "jdbc:postgresql://[::1]:5432/app?user=a%26b&password=c%3Dd&sslmode=disable"
      })
  void bothFormsLeadToTheSameDatabaseAndLogin(String text) {
    DatabaseUrl url = DatabaseUrl.parse("test", text);
    ClientUrl client = ClientUrl.of(url);

    assertThat(DatabaseUrl.parse("test", client.jdbc())).isEqualTo(url);
    assertThat(DatabaseUrl.parse("test", client.postgres())).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(strings = "postgres://ann:s3cret@db.example.org/two%20words")
  void namesThePartsAndShowsNoPassword(String text) {
    ClientUrl client = ClientUrl.of(DatabaseUrl.parse("test", text));

    assertThat(client.host()).isEqualTo("db.example.org");
    assertThat(client.port()).isEqualTo(5432);
    assertThat(client.database()).isEqualTo("two words");
    assertThat(client.toString()).doesNotContain("s3cret");
  }
}
