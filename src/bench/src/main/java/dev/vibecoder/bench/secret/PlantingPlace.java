package dev.vibecoder.bench.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A file that people write secrets into.
 *
 * @param path with {@code %d} for a number that is its own
 * @param before lines above
 * @param text of what is planted, with {@code {}} for the secret
 * @param written how the secret is written there
 */
record PlantingPlace(String path, List<String> before, String text, UnaryOperator<String> written) {

  private static final String SECRET = "{}";

  /** For what is known wherever it stands. */
  static final List<PlantingPlace> ANY =
      List.of(
          plain("src/main/java/app/Client%d.java", "  static final String ACCESS = \"{}\";"),
          plain("app/settings%d.py", "CLIENT = connect('{}')"),
          plain("web/src/api%d.ts", "const client = create({ auth: `{}` });"),
          plain("cmd/main%d.go", "\tclient := api.New(\"{}\")"),
          plain("config/app%d.yaml", "  upstream: {}"),
          plain("config/app%d.json", "  \"upstream\": \"{}\","),
          plain("deploy/%d.env", "UPSTREAM={}"),
          plain("deploy/prod%d.properties", "upstream.auth={}"),
          plain("deploy/%d/Dockerfile", "ENV UPSTREAM={}"),
          plain("scripts/release%d.sh", "curl -H \"Authorization: Bearer {}\" \"$URL\""),
          plain("infra/main%d.tf", "  upstream = \"{}\""),
          plain("docs/howto%d.md", "Log in with `{}` as everyone does."),
          plain("src/main/java/app/Old%d.java", "  // was: {}"),
          new PlantingPlace(
              "k8s/secret%d.yaml", List.of("data:"), "  upstream: {}", PlantingPlace::base64));

  /** For what only its name gives away. */
  static final List<PlantingPlace> NAMED =
      List.of(
          plain("src/main/java/app/Db%d.java", "  private String dbPassword = \"{}\";"),
          plain("app/db%d.py", "PASSWORD = '{}'"),
          plain("app/conf%d.py", "    'api_key': '{}',"),
          plain("web/src/auth%d.ts", "  clientSecret: \"{}\","),
          plain("cmd/auth%d.go", "\tauthToken := \"{}\""),
          plain("config/db%d.json", "  \"password\": \"{}\","),
          plain("config/db%d.yaml", "  password: {}"),
          plain("deploy/db%d.env", "DB_PASSWORD={}"),
          plain("deploy/db%d.properties", "spring.datasource.password={}"),
          plain("deploy/db%d/Dockerfile", "ENV API_KEY={}"),
          plain("scripts/db%d.sh", "export AUTH_TOKEN={}"),
          plain("infra/db%d.tf", "  access_key = \"{}\""));

  static final List<PlantingPlace> AWS =
      List.of(
          plain("deploy/aws%d.env", "AWS_SECRET_ACCESS_KEY={}"),
          plain("config/aws%d.ini", "aws_secret_access_key = {}"),
          plain("src/main/java/app/Aws%d.java", "  String awsSecretKey = \"{}\";"),
          plain("config/aws%d.json", "  \"awsSecretAccessKey\": \"{}\","),
          plain("infra/aws%d.tf", "  aws_secret_key = \"{}\""));

  static final List<PlantingPlace> KEYS =
      List.of(
          plain("deploy/server%d.txt", "{}"),
          new PlantingPlace(
              "k8s/tls%d.yaml", List.of("tls:", "  key: |"), "{}", PlantingPlace::indented),
          new PlantingPlace(
              "config/tls%d.json", List.of("{"), "  \"key\": \"{}\",", PlantingPlace::escaped),
          new PlantingPlace(
              "src/main/java/app/Tls%d.java",
              List.of("class Tls {"), "  String key = \"{}\";", PlantingPlace::escaped));

  private static PlantingPlace plain(String path, String text) {
    return new PlantingPlace(path, List.of("", ""), text, UnaryOperator.identity());
  }

  /** The file with this number, which holds the secret. */
  PlantedSecret plant(int number, String kind, String secret) {
    String content =
        String.join("\n", before)
            + "\n"
            + text.replace(SECRET, written.apply(secret))
            + "\nlast line\n";
    return new PlantedSecret(kind, secret, path.formatted(number), before.size() + 1, content);
  }

  private static String base64(String secret) {
    return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
  }

  private static String indented(String secret) {
    return secret.indent(4).stripTrailing();
  }

  private static String escaped(String secret) {
    return secret.replace("\n", "\\n");
  }
}
