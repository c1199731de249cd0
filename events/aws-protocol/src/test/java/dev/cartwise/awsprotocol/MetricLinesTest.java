package dev.cartwise.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class MetricLinesTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final MetricLines lines =
      new MetricLines(
          new PrintStream(out, true, StandardCharsets.UTF_8),
          InstantSource.fixed(Instant.ofEpochMilli(5)));

  @Test
  void writesACountOfAShop() {
    lines.count("demo", "Events", 3);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            """
            {"_aws":{"Timestamp":5,"CloudWatchMetrics":[{"Namespace":"Cartwise",\
            "Dimensions":[["Shop"]],"Metrics":[{"Name":"Events","Unit":"Count"}]}]},\
            "Shop":"demo","Events":3}\
            """);
  }

  @Test
  void writesACountByASecondDimension() {
    lines.count("demo", "Outcome", "promoted", "TrainingRuns", 1);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            """
            {"_aws":{"Timestamp":5,"CloudWatchMetrics":[{"Namespace":"Cartwise",\
            "Dimensions":[["Shop","Outcome"]],"Metrics":[{"Name":"TrainingRuns",\
            "Unit":"Count"}]}]},"Shop":"demo","Outcome":"promoted","TrainingRuns":1}\
            """);
  }
}
