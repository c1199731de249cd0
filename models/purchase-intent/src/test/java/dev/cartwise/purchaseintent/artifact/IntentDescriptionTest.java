package dev.cartwise.purchaseintent.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.purchaseintent.model.IsotonicScaling;
import dev.cartwise.purchaseintent.model.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentDescriptionTest {

  @TempDir Path directory;

  private Path file() {
    return directory.resolve(IntentDescription.FILE_NAME);
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    IntentDescription written =
        new IntentDescription(
            1,
            SampleIntents.head(List.of("a", "b"), 0.1234567890123),
            Optional.of(SampleIntents.head(List.of("c"), 0.5)));
    written.write(file());
    assertThat(IntentDescription.read(file())).isEqualTo(written);
  }

  @Test
  void knotsComeBackToTheLastBit() throws IOException {
    IsotonicScaling knots =
        new IsotonicScaling(new double[] {-1 / 3.0, Math.PI}, new double[] {1e-17, 1 / 7.0});
    HeadDescription head =
        new HeadDescription(
            ModelKind.NEURAL_NETWORK, List.of("a"), 0.5, knots, new HeldOutRates(List.of()));
    new IntentDescription(1, head, Optional.empty()).write(file());
    IsotonicScaling read = (IsotonicScaling) IntentDescription.read(file()).shopper().calibration();
    assertThat(read.logits()).containsExactly(knots.logits());
    assertThat(read.probabilities()).containsExactly(knots.probabilities());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schemaVersion\" : 1 | \"schemaVersion\" : 2 | unknown schemaVersion 2",
        "\"horizonMillis\" : 1 | \"horizonMillis\" : 0 | horizonMillis",
        "\"horizonMillis\" : 1 | \"horizonMillis\" : \"1\" | horizonMillis must be an integer",
        "\"logistic-regression\" | \"oracle\" | the unknown kind oracle",
        "\"platt\" | \"astrology\" | the unknown calibration astrology",
        "\"baseRate\" : 0.5 | \"baseRate\" : 1 | baseRate",
        "\"slope\" : 0.5 | \"slope\" : 1e999 | slope",
        "400, 100 | 400, 100.5 | examples has no whole number at 1",
        "40, 60 | 40 | the lists of rates differ in length",
        "0.0, 1.0 | 1.0, 1.0 | bin 1 of the rates does not rise",
        "[ \"a\" ] | [ ] | features",
        "\"shopper\" | \"seller\" | shopper must be an object",
      })
  void whatIsWrongIsNamed(String right, String wrong, String reason) throws IOException {
    new IntentDescription(1, SampleIntents.head(List.of("a"), 0.5), Optional.empty()).write(file());
    String json = Files.readString(file());
    assertThat(json).contains(right);
    Files.writeString(file(), json.replace(right, wrong));
    assertThatThrownBy(() -> IntentDescription.read(file()))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT))
        .hasMessageContaining(reason);
  }
}
