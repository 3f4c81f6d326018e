package dev.vibecoder.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://Example.ORG/a/b.git, https://example.org/a/b.git",
    "https://example.org:443/a/b/, https://example.org/a/b",
    "https://example.org:8443/a, https://example.org:8443/a",
    "ssh://git@example.org:22/a.git, ssh://git@example.org/a.git",
    "git@example.org:team/a.git, ssh://git@example.org/team/a.git",
    "file:///srv/../srv/a.git, file:///srv/a.git",
  })
  void storesOneFormOfEachAddress(String typed, String stored) {
    assertThat(RepositoryUrl.parse(typed)).hasToString(stored);
    assertThat(RepositoryUrl.parse(stored)).isEqualTo(RepositoryUrl.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:hunter2@example.org/a.git",
        "https://hunter2@example.org/a.git",
        "ssh://git:hunter2@example.org/a.git",
      })
  void refusesCredentialsWithoutRepeatingThem(String typed) {
    assertThatThrownBy(() -> RepositoryUrl.parse(typed))
        .isInstanceOf(InvalidRepositoryUrl.class)
        .hasMessageContaining("credentials")
        .hasMessageNotContaining("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ext::sh -c id",
        "ftp://example.org/a",
        "http://example.org/a",
        "git://example.org/a",
        "ssh://-oProxyCommand=touch%20x/a",
        "https://example.org",
        "https://example.org/a?x=1",
        "https://example.org/a#main",
        "https:///a",
        "file://host/a",
        "/bare/path",
        "",
        "https://exa mple.org/a",
        "https://example.org/a\n",
        "jar:file:///x!/y",
        "amazon-s3://bucket/a",
        "sftp://example.org/a",
        "bundle:///a",
        "-u./x",
        "--upload-pack=x",
        "host:path",
        "fd::17/x",
        "ssh://-x/a",
        "ssh://-x@example.org/a",
        "ssh://a b@example.org/a",
        "git@-oProxyCommand=x:a",
        "-oProxyCommand=x@example.org:a",
        "https://-x.example.org/a",
        "https://example.org:0/a",
        "https://example.org:99999/a",
        "https://example.org:-1/a",
        "https://example.org%0a/a",
        "https://example.org/a%0ab",
        "https://example.org/a%00b",
        "file:///srv/a%00b",
        "file:///srv/a%0ab",
        "https://ex\u0430mple.org/a",
        "https://b\u00fccher.example/a",
        "https://\u2460\u2461\u2466.0.0.1/a",
        "https://exam\u200bple.org/a",
        "https:example.org/a",
        "https:///example.org/a",
        "https://example.org:x/a",
        "https://[::1/a",
        "https://example.org//",
        "refs/*:refs/*",
        "+refs/heads/*",
        "..",
      })
  void refusesWhatIsNoAddressOfARepository(String typed) {
    String text = typed.isBlank() ? typed : typed.replace("\n", "\u0000");
    assertThatThrownBy(() -> RepositoryUrl.parse(text)).isInstanceOf(InvalidRepositoryUrl.class);
  }

  @Test
  void refusesAnAddressThatNobodyTyped() {
    assertThatThrownBy(() -> RepositoryUrl.parse("https://example.org/" + "a".repeat(65_536)))
        .isInstanceOf(InvalidRepositoryUrl.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }

  @Test
  void keepsSpacesAndUmlautsOfAFolder() {
    RepositoryUrl url = RepositoryUrl.ofPath(Path.of("/srv/größe und so/a.git"));

    assertThat(RepositoryUrl.parse(url.toString()).path())
        .isEqualTo(Path.of("/srv/größe und so/a.git"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/team/api.git, api",
    "file:///home/ann/shop/.git, shop",
    "file:///home/ann/shop, shop",
  })
  void suggestsTheNameThatPeopleUse(String url, String name) {
    assertThat(RepositoryUrl.parse(url).suggestedName()).isEqualTo(name);
  }
}
