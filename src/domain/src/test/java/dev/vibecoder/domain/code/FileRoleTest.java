package dev.vibecoder.domain.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileRoleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/java/a/Shop.java",
        "core/src/androidTest/a/Shop.kt",
        "core/src/commonTest/kotlin/Shop.kt",
        "core/src/testFixtures/java/Shop.java",
        "a/ShopTest.java",
        "a/ShopTests.cs",
        "a/ShopIT.java",
        "a/TestShop.java",
        "a/ShopSpec.scala",
        "Shop.UnitTests/Cart.cs",
        "AppTests/Cart.swift",
        "shop/test_cart.py",
        "shop/cart_test.py",
        "shop/conftest.py",
        "shop/tests.py",
        "tests/cart.py",
        "cart_test.go",
        "pkg/testdata/in.json",
        "src/cart.test.ts",
        "src/cart.spec.tsx",
        "src/cart-test.js",
        "src/__tests__/cart.js",
        "cypress/e2e/cart.js",
        "spec/models/cart_spec.rb",
        "lib/cart_unittest.cc",
        "tests/it.rs",
        "t/t0001-init.sh",
        "lib/cart.t",
        "tests/CartTest.php",
        "shop/testsuite/cart.py",
        "bun_test/index.ts",
        "integration-tests/a.sh",
        "StoreIT.java"
      })
  void knowsTests(String path) {
    assertThat(FileRole.of(path)).isEqualTo(FileRole.TEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README",
        "README.md",
        "tests/README.md",
        "LICENSE.txt",
        "CHANGES.rst",
        "docs/conf.py",
        "Documentation/git.adoc",
        "doc/index.html",
        "examples/cart/main.go",
        "samples/cart/src/main/java/a/Cart.java",
        "guide.adoc"
      })
  void knowsDocuments(String path) {
    assertThat(FileRole.of(path)).isEqualTo(FileRole.DOCS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Makefile",
        "src/main/java/com/example/test/Cart.java",
        "src/main/java/org/springframework/test/TestContext.java",
        "spring-batch-test/src/main/java/a/JobLauncherTest.java",
        "spring-batch-samples-api/src/main/java/a/Sample.java",
        "src/com/example/Cart.java",
        "a/Latest.java",
        "a/Contest.java",
        "a/KeySpec.java",
        "a/AUDIT.java",
        "src/werkzeug/test.py",
        "src/testing/scheduler.ts",
        "src/latest.js",
        "src/attest.go",
        "requirements.txt",
        "CMakeLists.txt",
        "src/license.ts",
        "src/history.py",
        "package.json",
        "internal/t/time.go"
      })
  void takesTheRestForTheProduct(String path) {
    assertThat(FileRole.of(path)).isEqualTo(FileRole.MAIN);
  }
}
