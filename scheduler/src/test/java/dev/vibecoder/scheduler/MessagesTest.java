package dev.vibecoder.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionSystemException;

class MessagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://user:s3cret@git.example/x      | https://***@git.example/x
          https://ghp_abcdefghij0123@host/x      | https://***@host/x
          token ghp_abcdefghij0123456789 refused | token *** refused
          Authorization: Bearer abc.def-1        | Authorization: Bearer ***
          password=hunter2&user=x                | password=***&user=x
          {"api_key": "k-123456"}                | {"api_key": "***"}
          OPENAI_API_KEY=sk-abc                  | OPENAI_API_KEY=***
          key sk-proj-abcdefgh12345678 is bad    | key *** is bad
          a token expired, ask for a new one     | a token expired, ask for a new one
          """)
  void hidesSecrets(String text, String clean) {
    assertThat(Messages.clean(text)).isEqualTo(clean);
  }

  @Test
  void keepsToOneLineOfBoundedLength() {
    assertThat(Messages.clean("a\u001b[31mb\r\nc\u202ed\u2028e\tf")).isEqualTo("a [31mb c d e f");
    assertThat(Messages.clean("x".repeat(1_000_000))).hasSize(500).endsWith("…");
  }

  @Test
  void tellsWhatWasMeantAndTheRootOfTheFailureWithoutTheWrappersOfSpring() {
    var root = new IllegalArgumentException("connection refused");
    var own = new IllegalStateException("cannot fetch project x", root);
    var wrapper = new DuplicateKeyException("Unable to process chunk", own);

    assertThat(Messages.ofFailure(wrapper)).isEqualTo("cannot fetch project x: connection refused");
    assertThat(Messages.ofFailure(new DuplicateKeyException("only one"))).isEqualTo("only one");
    assertThat(Messages.ofFailure(new IllegalStateException())).isEqualTo("IllegalStateException");
  }

  @Test
  void namesTheLossOfTheDatabaseAndWhatTheFailedRollbackHides() {
    var rollback = new TransactionSystemException("JDBC rollback failed", new Exception("closed"));
    rollback.initApplicationException(
        new RuntimeException("SQL ...", new Exception("terminating connection")));

    assertThat(Messages.ofFailure(new IllegalStateException("chunk", rollback)))
        .isEqualTo("the connection to the database was lost: SQL ...: terminating connection");
  }

  @Test
  void readsTheCausesOfAStoredStackTrace() {
    String trace =
        """
        org.example.FatalStepException: Unable to write
        	at a.B.c(B.java:1)
        	... 3 more
        Caused by: java.io.IOException: disk full:
         /var
        	at d.E.f(E.java:2)
        """;

    assertThat(Messages.ofStackTrace(trace)).isEqualTo("Unable to write: disk full: /var");
    assertThat(Messages.ofStackTrace("java.lang.NullPointerException\n\tat a.B.c(B.java:1)"))
        .isEqualTo("java.lang.NullPointerException");
    assertThat(Messages.ofStackTrace(" ")).isNull();
  }
}
