package dev.cartwise.artifactstore.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.Task;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class ManifestTest {

  public static Manifest manifest(String version, ArtifactFile... files) {
    return Manifest.of(Task.RECOMMENDATION)
        .version(version)
        .createdAt(1_700_000_000_000L)
        .files(List.of(files))
        .shapes(
            Map.of("neighbours", List.of(3L, 7L), "encoder/input~0:0", List.of(), "", List.of(1L)))
        .metrics(Map.of("ndcg@10", 0.0539))
        .trainedOn(new DataRange(1, 2, 3))
        .codeVersion("0.1.0")
        .lineage(new Lineage("d1", "e2", Map.of("backbone", "f3")))
        .parent("champion", "v0")
        .seed(42)
        .build();
  }

  @Test
  void readsBackWhatItWrote() throws Exception {
    Manifest manifest = manifest("v1", new ArtifactFile("catalogue.bin", 12, "ab"));

    assertThat(Manifest.parse(manifest.toJson())).isEqualTo(manifest);
    assertThat(manifest.lineage().parents()).containsOnlyKeys("backbone", "champion");
  }

  @Test
  void aVersionOfItsFilesTellsAChangeOfAnyOfThem() {
    ArtifactFile network = new ArtifactFile("model.onnx", 12, "ab");
    ArtifactFile way = new ArtifactFile("tagger.json", 5, "cd");
    ArtifactFile otherWay = new ArtifactFile("tagger.json", 5, "ce");

    assertThat(versionOf(network, way)).matches("20231114T221320Z-[0-9a-f]{8}");
    assertThat(versionOf(network, way)).isEqualTo(versionOf(network, way));
    assertThat(versionOf(network, way)).isNotEqualTo(versionOf(network, otherWay));
  }

  private static String versionOf(ArtifactFile... files) {
    return Manifest.of(Task.IMAGE_TAGGING)
        .createdAt(1_700_000_000_000L)
        .files(List.of(files))
        .versionOfFiles()
        .build()
        .version();
  }

  @Test
  void readsTheFirstSchemaVersion() throws Exception {
    String json =
        """
        {"schemaVersion":1,"task":"recommendation","version":"v0","createdAt":5,
         "files":[{"name":"catalogue.bin","size":9,"sha256":"00"}],"shapes":{"x":[1,2]},
         "metrics":{},"trainingData":{"from":0,"to":0,"events":0},"codeVersion":"x","seed":1,
         "memberOfALaterMinorVersion":true}
        """;

    Manifest manifest = Manifest.parse(json.getBytes(StandardCharsets.UTF_8));

    assertThat(manifest.files()).containsExactly(new ArtifactFile("catalogue.bin", 9, "00"));
    assertThat(manifest.shapes()).containsEntry("x", List.of(1L, 2L));
    assertThat(manifest.lineage()).isEqualTo(Lineage.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"schemaVersion\":2}",
        "{\"schemaVersion\":1,\"task\":7}",
      })
  void refusesWhatIsNoManifest(String json) {
    assertThatThrownBy(() -> Manifest.parse(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "7 ]      | '7' ]     | shapes: neighbours must be a list of integers",
        "7 ]      | 7.5 ]     | shapes: neighbours must be a list of integers",
        "7 ]      | 1e99 ]    | shapes: neighbours must be a list of integers",
        "[ 3, 7 ] | 3         | shapes: neighbours must be a list of integers",
        "0.0539   | true      | metrics: ndcg@10 must be a number",
        "0.0539   | 1e999     | metrics: ndcg@10 must be a number",
      })
  void namesTheMemberThatIsNoNumber(String written, String damaged, String problem) {
    String json = new String(manifest("v1").toJson(), StandardCharsets.UTF_8);
    String broken = json.replace(written, damaged.replace('\'', '"'));

    assertThat(broken).isNotEqualTo(json);
    assertThatThrownBy(() -> Manifest.parse(broken.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ArtifactException.class)
        .hasMessage("manifest." + problem);
  }

  @Test
  void refusesAFileOutsideItsDirectory() {
    String json =
        new String(manifest("v1", new ArtifactFile("f", 1, "0")).toJson(), StandardCharsets.UTF_8)
            .replace("\"f\"", "\"../f\"");

    assertThatThrownBy(() -> Manifest.parse(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("../f");
  }
}
