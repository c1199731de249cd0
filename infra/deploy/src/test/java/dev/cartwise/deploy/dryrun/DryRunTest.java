package dev.cartwise.deploy.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwise.deploy.template.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final String THINGS = "Resources: {Things: {Type: AWS::S3::Bucket}}";
  private static final String NO_PYTHON = "no-such-python";

  @TempDir Path directory;

  private JsonNode written(String python) throws IOException {
    new DryRun(ROOT, new Stage("test"), new SamTranslator(python, "eu-central-1"))
        .write(directory.resolve("out"));
    return JsonMapper.builder().build().readTree(directory.resolve("out/resources.json").toFile());
  }

  @Test
  void writesTwoFilesAndNoOthers() throws IOException {
    written(NO_PYTHON);

    try (Stream<Path> files = Files.list(directory.resolve("out"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("template.yaml", "resources.json");
    }
  }

  @Test
  void tellsResourcesOfSamWherePythonHasNoTranslator() throws IOException {
    JsonNode told = written(NO_PYTHON);

    assertThat(told.get("level").textValue()).isEqualTo("SAM");
    JsonNode function = told.get("Resources").get("TagImages");
    assertThat(function.get("Type").textValue()).isEqualTo("AWS::Serverless::Function");
    JsonNode properties = function.get("Properties");
    assertThat(properties.get("FunctionName").get("Fn::Sub").textValue())
        .isEqualTo("${Prefix}tag-images");
    assertThat(properties.get("Role").get("Fn::GetAtt"))
        .extracting(JsonNode::textValue)
        .containsExactly("TagImagesRole", "Arn");
    assertThat(properties.get("MemorySize").isInt()).isTrue();
    assertThat(properties.get("CodeUri").get("Key").textValue()).isEqualTo("tag-images.zip");
  }

  @Test
  void tellsWhatSamMakesOfTheTemplateWherePythonHasTheTranslator() throws IOException {
    Optional<JsonNode> translated = new SamTranslator("python3", "eu-central-1").translate(THINGS);
    assumeTrue(
        translated.isPresent(), "python3 has no samtranslator: the template is not translated");
    JsonNode told = written("python3");

    assertThat(told.get("level").textValue()).isEqualTo("CloudFormation");
    assertThat(told.get("by").textValue()).startsWith("aws-sam-translator ");
    List<String> types = new ArrayList<>();
    told.get("Resources").forEach(each -> types.add(each.get("Type").textValue()));
    assertThat(types)
        .contains("AWS::Lambda::Function", "AWS::Lambda::EventSourceMapping")
        .noneMatch(type -> type.startsWith("AWS::Serverless::"));
    assertThat(told.at("/Resources/HttpApi/Properties/Body/x-amazon-apigateway-cors/allowOrigins"))
        .as("the parameter's text stands in a list")
        .extracting(JsonNode::textValue)
        .containsExactly("https://localhost");
  }

  @Test
  void saysWhyTheTranslatorRefusesATemplate() throws IOException {
    SamTranslator translator = new SamTranslator("python3", "eu-central-1");
    assumeTrue(
        translator.translate(THINGS).isPresent(),
        "python3 has no samtranslator: nothing refuses a template");

    assertThatThrownBy(
            () -> translator.translate("Resources: {Work: {Type: AWS::Serverless::Function}}"))
        .isInstanceOf(DryRunException.class)
        .hasMessageStartingWith("aws-sam-translator refuses the template: ")
        .hasMessageContaining("Work");
  }

  @Test
  void pleasesTheLinter() throws Exception {
    written(NO_PYTHON);
    Path log = directory.resolve("lint");
    int code;
    try {
      Process lint =
          new ProcessBuilder("cfn-lint", directory.resolve("out/template.yaml").toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      assertThat(lint.waitFor(2, TimeUnit.MINUTES)).isTrue();
      code = lint.exitValue();
    } catch (IOException absent) {
      assumeTrue(false, "cfn-lint is not on the PATH: the template is not linted");
      return;
    }
    assertThat(code).as(Files.readString(log)).isZero();
  }
}
