package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedHttpTest {

  private static final Route INTERNAL =
      new Route(new AllowedAddresses(Resolver.system(), true), null);

  @TempDir Path folder;

  private GuardedHttp guarded() {
    var deadline = new Deadline(GitLimits.defaults(), folder);
    return new GuardedHttp("https://127.0.0.1/a.git", INTERNAL, deadline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/a.git/objects/info/http-alternates",
        "https://127.0.0.1/a.git/HEAD",
        "https://127.0.0.2/a.git/info/refs?service=git-upload-pack",
        "http://127.0.0.1/a.git/info/refs?service=git-upload-pack",
        "https://127.0.0.1/b.git/git-upload-pack"
      })
  void refusesEveryAddressButTheTwoOfTheRepository(String address) {
    assertThatThrownBy(() -> guarded().create(URI.create(address).toURL()))
        .isInstanceOfSatisfying(
            StoppedFetch.class, e -> assertThat(e.kind()).isEqualTo(GitFailure.Kind.HOSTILE));
  }

  @Test
  void connectsToTheRepositoryItself() throws Exception {
    var url = URI.create("https://127.0.0.1/a.git/info/refs?service=git-upload-pack").toURL();

    assertThat(guarded().create(url).getURL()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "169.254.169.254",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.0.1",
        "198.19.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "168.63.129.16",
        "::",
        "::1",
        "fc00::1",
        "fe80::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "100::1",
        "::ffff:127.0.0.1"
      })
  void knowsAddressesThatAreNotPublic(String address) throws Exception {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"140.82.121.4", "172.32.0.1", "100.128.0.1", "2606:50c0:8000::153"})
  void knowsPublicAddresses(String address) throws Exception {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
  }
}
