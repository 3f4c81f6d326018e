package dev.vibecoder.bench.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How a kind of secret is written by whoever issues it.
 *
 * @param kind such as {@code GitHub token}
 * @param places where such a secret is planted
 * @param make makes one up
 */
public record SecretFormat(
    String kind, List<PlantingPlace> places, Function<RandomSecrets, String> make) {

  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";
  private static final String HEX = "0123456789abcdef";
  private static final String ALNUM = UPPER + "abcdefghijklmnopqrstuvwxyz" + DIGITS;
  private static final String URL_SAFE = ALNUM + "_-";
  private static final String BASE64 = ALNUM + "+/";

  /** All that the issuers document and the product says it knows. */
  public static List<SecretFormat> all() {
    return List.of(
        form("AWS access key", s -> "AKIA" + s.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)),
        form("AWS temporary key", s -> "ASIA" + s.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)),
        named("AWS secret key", PlantingPlace.AWS, s -> s.of(BASE64, 40)),
        form("GitHub personal token", s -> "ghp_" + s.of(ALNUM, 36)),
        form("GitHub OAuth token", s -> "gho_" + s.of(ALNUM, 36)),
        form("GitHub server token", s -> "ghs_" + s.of(ALNUM, 36)),
        form("GitHub refresh token", s -> "ghr_" + s.of(ALNUM, 76)),
        form(
            "GitHub fine-grained token",
            s -> "github_pat_" + s.of(ALNUM, 22) + "_" + s.of(ALNUM, 59)),
        form("GitLab personal token", s -> "glpat-" + s.of(URL_SAFE, 20)),
        form("GitLab runner token", s -> "glrt-" + s.of(URL_SAFE, 20)),
        form(
            "Slack bot token",
            s -> "xoxb-" + s.of(DIGITS, 12) + "-" + s.of(DIGITS, 13) + "-" + s.of(ALNUM, 24)),
        form(
            "Slack user token",
            s -> "xoxp-" + s.of(DIGITS, 12) + "-" + s.of(DIGITS, 12) + "-" + s.of(HEX, 32)),
        form(
            "Slack webhook",
            s ->
                "https://hooks.slack.com/services/T%s/B%s/%s"
                    .formatted(s.of(UPPER + DIGITS, 8), s.of(UPPER + DIGITS, 10), s.of(ALNUM, 24))),
        form("Google API key", s -> "AIza" + s.of(URL_SAFE, 34) + s.of(ALNUM, 1)),
        form("Google client secret", s -> "GOCSPX-" + s.of(URL_SAFE, 28)),
        form("Anthropic key", s -> "sk-ant-api03-" + s.of(URL_SAFE, 93) + "AA"),
        form("OpenAI project key", s -> "sk-proj-" + s.of(URL_SAFE, 74) + s.of(ALNUM, 1)),
        form("OpenAI key", s -> "sk-" + s.of(ALNUM, 20) + "T3BlbkFJ" + s.of(ALNUM, 20)),
        form("Stripe live key", s -> "sk_live_" + s.of(ALNUM, 24)),
        form("Stripe restricted key", s -> "rk_live_" + s.of(ALNUM, 24)),
        form("Stripe webhook secret", s -> "whsec_" + s.of(ALNUM, 32)),
        form("Stripe test key", s -> "sk_test_" + s.of(ALNUM, 24)),
        form("npm token", s -> "npm_" + s.of(ALNUM, 36)),
        form("PyPI token", s -> "pypi-AgEIcHlwaS5vcmc" + s.of(ALNUM, 90)),
        form("Docker Hub token", s -> "dckr_pat_" + s.of(ALNUM, 27)),
        form("RubyGems key", s -> "rubygems_" + s.of(HEX, 48)),
        form("SendGrid key", s -> "SG." + s.of(ALNUM, 22) + "." + s.of(ALNUM, 43)),
        form("Hugging Face token", s -> "hf_" + s.of(UPPER + "abcdefghijklmnop", 34)),
        form("DigitalOcean token", s -> "dop_v1_" + s.of(HEX, 64)),
        form("Shopify token", s -> "shpat_" + s.of(HEX, 32)),
        form("Linear key", s -> "lin_api_" + s.of(ALNUM, 40)),
        form("Vault token", s -> "hvs." + s.of(URL_SAFE, 90)),
        form("Google OAuth token", s -> "ya29." + s.of(URL_SAFE, 120)),
        form(
            "Azure storage key",
            s ->
                "DefaultEndpointsProtocol=https;AccountName=prod;AccountKey="
                    + s.of(BASE64, 86)
                    + "=="),
        form("JSON Web Token", RandomSecrets::jwt),
        form(
            "password in a URL",
            s -> "postgres://app:%s@db.prod.acme.io:5432/main".formatted(s.mixed(14))),
        new SecretFormat("private key", PlantingPlace.KEYS, s -> s.key("RSA PRIVATE KEY")),
        new SecretFormat("private key (EC)", PlantingPlace.KEYS, s -> s.key("EC PRIVATE KEY")),
        new SecretFormat("private key (PKCS#8)", PlantingPlace.KEYS, s -> s.key("PRIVATE KEY")),
        new SecretFormat(
            "private key (OpenSSH)", PlantingPlace.KEYS, s -> s.key("OPENSSH PRIVATE KEY")),
        new SecretFormat(
            "private key (PGP)", PlantingPlace.KEYS, s -> s.key("PGP PRIVATE KEY BLOCK")),
        named("password by its name", PlantingPlace.NAMED, s -> s.mixed(16)),
        named("long token by its name", PlantingPlace.NAMED, s -> s.mixed(40)));
  }

  /**
   * One in each place.
   *
   * @param number of the first file
   */
  public List<PlantedSecret> planted(RandomSecrets secrets, int number) {
    List<PlantedSecret> planted = new ArrayList<>();
    for (PlantingPlace place : places) {
      planted.add(place.plant(number + planted.size(), kind, make.apply(secrets)));
    }
    return planted;
  }

  private static SecretFormat form(String kind, Function<RandomSecrets, String> make) {
    return new SecretFormat(kind, PlantingPlace.ANY, make);
  }

  private static SecretFormat named(
      String kind, List<PlantingPlace> places, Function<RandomSecrets, String> make) {
    return new SecretFormat(kind, places, make);
  }
}
