package dev.cartwise.deploy.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeployTemplateTest {

  private static final Path ROOT = Path.of("..", "..");

  private final DeployTemplate template = DeployTemplate.of(ROOT);

  @Test
  void namesTheCodeOfEveryFunction() throws IOException {
    List<CodePackage> code = template.code();

    try (Stream<Path> folders = Files.list(ROOT.resolve("functions"))) {
      assertThat(code.stream().map(CodePackage::function))
          .containsExactlyInAnyOrderElementsOf(
              folders
                  .filter(folder -> Files.exists(folder.resolve("template.yaml")))
                  .map(folder -> folder.getFileName().toString())
                  .toList());
    }
    assertThat(code)
        .contains(
            new CodePackage(
                "tag-images",
                ROOT.toAbsolutePath()
                    .normalize()
                    .resolve("functions/tag-images/target/function.zip"),
                "x86_64"));
  }

  @Test
  void putsUploadedCodeInPlaceOfBuiltCode() {
    Map<String, ObjectAddress> uploads =
        template.code().stream()
            .collect(
                Collectors.toMap(
                    CodePackage::function,
                    each -> new ObjectAddress("things", "1a2b/" + each.function() + ".zip")));

    String yaml = template.withCode(uploads).yaml();

    assertThat(yaml)
        .contains("Bucket: things")
        .contains("Key: 1a2b/tag-images.zip")
        .doesNotContain("target/function.zip");
  }

  @Test
  void refusesAFunctionWithoutUploadedCode() {
    assertThatThrownBy(() -> template.withCode(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no uploaded code of analyze-reviews");
  }

  @Test
  void leadsToBuiltCodeFromWhereTheTemplateIs() {
    assertThat(template.seenFrom(ROOT.resolve("a/b")).yaml())
        .contains("CodeUri: ../../functions/tag-images/target/function.zip");
  }

  @Test
  void namesWhatAStageDeploys() {
    assertThat(new Stage("test").parameters("123456789012", "eu-central-1"))
        .containsOnly(
            Map.entry("Prefix", "cartwise-test-"),
            Map.entry("BucketName", "cartwise-test-123456789012-eu-central-1"));
    assertThat(template.of(new Stage("test")).yaml()).contains("Default: cartwise-test-\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Prod", "1st", "pro_d", "prod-", "a-stage-too-long-", "é"})
  void refusesNamesThatNoStageMayHave(String name) {
    assertThatThrownBy(() -> new Stage(name))
        .isInstanceOf(StageNameException.class)
        .hasMessageContaining("unlike '" + name + "'");
  }
}
