package dev.cartwise.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the HTTP samples against openapi.yaml; those named {@code refused-…} must break it. */
class SamplesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<Path> httpSamples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(SamplesTest::isHttp)
          .toList();
    }
  }

  private static boolean isHttp(Path sample) {
    try {
      return JSON.readTree(sample.toFile()).has("routeKey");
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + sample, e);
    }
  }

  @Test
  void thereAreSamplesOfEveryOperation() throws IOException {
    assertThat(httpSamples()).hasSizeGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("httpSamples")
  void conformToTheOpenApiDocument(Path sample) throws IOException {
    JsonNode event = JSON.readTree(sample.toFile());
    String[] route = event.get("routeKey").textValue().split(" ");
    JsonNode api = api();
    JsonNode operation = api.path("paths").path(route[1]).path(route[0].toLowerCase(Locale.ROOT));
    ObjectNode schema =
        api.at(operation.at("/requestBody/$ref").textValue().substring(1))
            .path("content")
            .path(event.at("/headers/content-type").textValue())
            .path("schema")
            .deepCopy();
    schema.set("components", api.get("components"));
    JsonSchema compiled =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    Set<ValidationMessage> violations =
        compiled.validate(JSON.readTree(event.get("body").textValue()));
    if (sample.getFileName().toString().startsWith("refused-")) {
      assertThat(violations).isNotEmpty();
    } else {
      assertThat(violations).isEmpty();
    }
  }

  /** An example is named for the sample whose body it is. */
  @Test
  void examplesAreTheSamples() throws IOException {
    int examples = 0;
    for (JsonNode body : api().at("/components/requestBodies")) {
      for (JsonNode content : body.path("content")) {
        for (var example : content.path("examples").properties()) {
          Path sample = Path.of("samples", example.getKey().split("\\.")[0]);
          JsonNode event =
              JSON.readTree(sample.resolve(example.getKey().split("\\.")[1] + ".json").toFile());
          assertThat(example.getValue().path("value"))
              .as(example.getKey())
              .isEqualTo(JSON.readTree(event.path("body").textValue()));
          examples++;
        }
      }
    }
    assertThat(examples).isGreaterThan(8);
  }

  private static JsonNode api() throws IOException {
    return new YAMLMapper().readTree(Path.of("openapi.yaml").toFile());
  }
}
