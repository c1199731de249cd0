package dev.cartwise.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricLinesTest {

  private static final Map<String, String> BY_SHOP = Map.of("CARTWISE_METRICS_BY_SHOP", "true");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final MetricLines lines =
      new MetricLines(
          new PrintStream(out, true, StandardCharsets.UTF_8),
          InstantSource.fixed(Instant.ofEpochMilli(5)));

  private void assertWritten(String line) {
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(line);
  }

  @Test
  void writesACountOfAllShopsInALineThatNamesTheShop() {
    lines.count("demo", "Events", 3);

    assertWritten(
        """
        {"_aws":{"Timestamp":5,"CloudWatchMetrics":[{"Namespace":"Cartwise",\
        "Dimensions":[[]],"Metrics":[{"Name":"Events","Unit":"Count"}]}]},\
        "Shop":"demo","Events":3}\
        """);
  }

  @Test
  void writesACountByAShopWhereThatIsAskedFor() {
    lines.set(BY_SHOP).count("demo", "Events", 3);

    assertWritten(
        """
        {"_aws":{"Timestamp":5,"CloudWatchMetrics":[{"Namespace":"Cartwise",\
        "Dimensions":[[],["Shop"]],"Metrics":[{"Name":"Events","Unit":"Count"}]}]},\
        "Shop":"demo","Events":3}\
        """);
  }

  @Test
  void writesACountByADimension() {
    lines.count("demo", "Outcome", "promoted", "TrainingRuns", 1);

    assertWritten(
        """
        {"_aws":{"Timestamp":5,"CloudWatchMetrics":[{"Namespace":"Cartwise",\
        "Dimensions":[[],["Outcome"]],"Metrics":[{"Name":"TrainingRuns",\
        "Unit":"Count"}]}]},"Shop":"demo","Outcome":"promoted","TrainingRuns":1}\
        """);
  }

  @Test
  void writesACountByADimensionAndByShop() {
    lines.set(BY_SHOP).count("demo", "Outcome", "promoted", "TrainingRuns", 1);

    assertWritten(
        """
        {"_aws":{"Timestamp":5,"CloudWatchMetrics":[{"Namespace":"Cartwise",\
        "Dimensions":[[],["Shop"],["Outcome"],["Shop","Outcome"]],"Metrics":[{"Name":"TrainingRuns",\
        "Unit":"Count"}]}]},"Shop":"demo","Outcome":"promoted","TrainingRuns":1}\
        """);
  }

  @Test
  void writesIntoTheNamespaceOfItsDeployment() {
    lines
        .set(Map.of("CARTWISE_METRICS_NAMESPACE", "cartwise-test-shop"))
        .count("demo", "Events", 1);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"Namespace\":\"cartwise-test-shop\",\"Dimensions\":[[]]");
  }

  @Test
  void leavesInTheLogWhatIsNoMetric() {
    Map<String, Integer> others = new LinkedHashMap<>();
    others.put("RowsMerged", 2);
    others.put("RowsUnchanged", 1);
    lines.count("demo", Map.of(), others);

    assertWritten("{\"Shop\":\"demo\",\"RowsMerged\":2,\"RowsUnchanged\":1}");
  }

  @Test
  void notesACountWithoutAMetric() {
    lines.note("demo", "ImagesTagged", 1);

    assertWritten("{\"Shop\":\"demo\",\"ImagesTagged\":1}");
  }

  @Test
  void refusesASettingThatIsNeitherTrueNorFalse() {
    assertThatThrownBy(() -> lines.set(Map.of("CARTWISE_METRICS_BY_SHOP", "yes")))
        .hasMessage("CARTWISE_METRICS_BY_SHOP must be true or false but is 'yes'");
  }
}
