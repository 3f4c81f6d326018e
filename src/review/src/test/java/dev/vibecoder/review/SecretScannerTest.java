package dev.vibecoder.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class SecretScannerTest {

  private static final String AWS = "AKIA" + "Q3EGRT7UXNPL4WZK";
  private static final String GITHUB = "ghp_" + "9fK2mQ7xR4tV8bN1cZ6wL3yH5jD0sGaEuPiO";

  private final SecretScanner scanner = RuleSet.bundled().secretScanner();

  @Test
  void leavesTextWithoutSecretsAsItIs() {
    String text = "int a = 1;\n// password: see the vault\n";

    assertThat(scanner.mask(text)).isSameAs(text);
    assertThat(scanner.count(text)).isEmpty();
  }

  @Test
  void putsAMarkerInThePlaceOfEachSecret() {
    assertThat(scanner.mask("a " + AWS + " b\nc " + GITHUB + " " + AWS + "\n"))
        .isEqualTo(
            "a <<secret:aws-access-key>> b\n"
                + "c <<secret:github-token>> <<secret:aws-access-key>>\n");
  }

  @Test
  void countsByKind() {
    assertThat(scanner.count(AWS + " " + GITHUB + " " + AWS))
        .containsExactly(entry("aws-access-key", 2), entry("github-token", 1));
  }

  @Test
  void masksAWholePrivateKeyAndKeepsWhatFollows() {
    String text =
        "-----BEGIN EC PRIVATE"
            + " KEY-----\nMHcCAQEEIBkg4LVWM9nuwNSk3yByxZpYRTBnVJk5oN\nq1w2e3r4\n"
            + "-----END EC PRIVATE"
            + " KEY-----\nint a;\n";

    assertThat(scanner.mask(text)).isEqualTo("<<secret:private-key>>\nint a;\n");
  }

  @Test
  void masksAnEncryptedPrivateKey() {
    String text =
        "-----BEGIN RSA PRIVATE"
            + " KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A1B2C\n\n"
            + "MHcCAQEEIBkg4LVWM9nuwNSk3yByxZpYRTBnVJk5oN\n-----END RSA PRIVATE KEY-----";

    assertThat(scanner.mask(text)).isEqualTo("<<secret:private-key>>");
  }

  @Test
  void keepsTheMoreTellingKindWhereTwoOverlap() {
    assertThat(scanner.mask("token = '" + GITHUB + "'"))
        .isEqualTo("token = '<<secret:github-token>>'");
  }

  @Test
  void findsNothingMoreInWhatItMasked() {
    String masked = scanner.mask("token = '" + GITHUB + "'\npassword = \"q7Kp2mQz9R\"");

    assertThat(masked).contains("<<secret:quoted-value>>");
    assertThat(scanner.count(masked)).isEmpty();
  }

  @Test
  void keepsOffsetsInTextOfAnyScript() {
    assertThat(scanner.mask("İİİ 😀 TOKEN = '" + GITHUB + "' ß"))
        .isEqualTo("İİİ 😀 TOKEN = '<<secret:github-token>>' ß");
  }
}
