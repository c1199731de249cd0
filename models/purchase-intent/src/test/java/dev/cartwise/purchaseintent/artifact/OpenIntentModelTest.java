package dev.cartwise.purchaseintent.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.contracts.EventKind;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.purchaseintent.facts.ItemFactsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIntentModelTest {

  private static final long NOW = 1_800_000_000_000L;

  /** Two views and a shoe in the cart. */
  private static final ShopperFeatures SHOPPER =
      new ShopperFeatures(
          List.of(
              new RecentInteraction(NOW - 1000, 3, EventKind.ADD_TO_CART, "shoe"),
              new RecentInteraction(NOW - 2000, 2, EventKind.VIEW, "shoe"),
              new RecentInteraction(NOW - 3000, 1, EventKind.VIEW, "hat")));

  @TempDir Path directory;

  @BeforeEach
  void writeAnArtifact() throws IOException {
    SampleIntents.write(directory);
  }

  private OpenIntentModel openTried() throws IOException {
    return OpenIntentModel.openTried(
        new LocalArtifact(directory, Manifest.of(Task.PURCHASE_INTENT).version("test").build()));
  }

  private void assertRefused(Problem problem, String message) {
    assertThatThrownBy(this::openTried)
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(problem))
        .hasMessageContaining(message);
  }

  @Test
  void answersForAShopperAndSaysWhy() throws IOException {
    try (OpenIntentModel model = openTried()) {
      Prediction prediction = model.predict(SHOPPER, Optional.empty(), NOW);
      assertThat(prediction.known()).isTrue();
      assertThat(prediction.logit()).isEqualTo(-0.25 + 0.5 + 2 * 0.25);
      assertThat(prediction.base()).isEqualTo(-0.25);
      assertThat(prediction.contributions())
          .extracting(each -> each.feature().name())
          .isEqualTo(SampleIntents.SHOPPER);
      assertThat(prediction.contributions())
          .extracting(Contribution::value)
          .containsExactly(1f, 2f, Float.NaN);
      assertThat(prediction.contributions())
          .extracting(Contribution::contribution)
          .containsExactly(0.5, 0.5, -0.0);
      assertThat(prediction.probability())
          .isCloseTo(prediction.calibration().probability(prediction.logit()), within(1e-6));
      assertThat(prediction.interval()).contains(ProbabilityInterval.wilson(400, 40));
    }
  }

  @Test
  void answersForAnItem() throws IOException {
    try (OpenIntentModel model = openTried()) {
      Prediction shoe = model.predict(SHOPPER, Optional.of("shoe"), NOW);
      Prediction hat = model.predict(SHOPPER, Optional.of("hat"), NOW);
      assertThat(shoe.logit()).isEqualTo(-0.25 + 2 + 0.5);
      assertThat(hat.logit()).isEqualTo(-0.25 + 0.5);
      assertThat(shoe.interval()).contains(ProbabilityInterval.wilson(100, 60));
    }
  }

  @Test
  void aShopperNobodyKnowsGetsTheBaseRate() throws IOException {
    try (OpenIntentModel model = openTried()) {
      Prediction prior = model.predict(ShopperFeatures.EMPTY, Optional.empty(), NOW);
      assertThat(prior.known()).isFalse();
      assertThat(prior.probability()).isEqualTo(0.125);
      assertThat(prior.contributions()).isEmpty();
      assertThat(prior.calibration().probability(prior.logit())).isCloseTo(0.125, within(1e-12));
      assertThat(model.predict(ShopperFeatures.EMPTY, Optional.of("shoe"), NOW).probability())
          .isEqualTo(0.01);
    }
  }

  @Test
  void anArtifactMayAnswerForShoppersAlone() throws IOException {
    SampleIntents.describe(
        directory, SampleIntents.head(SampleIntents.SHOPPER, 0.125), Optional.empty());
    try (OpenIntentModel model = openTried()) {
      assertThat(model.knowsItems()).isFalse();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.predict(SHOPPER, Optional.of("shoe"), NOW))
          .withMessage("the artifact answers for no single item");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"horoscope", "itemInCart"})
  void aFeatureThatIsNotKnownOfShoppersIsRefused(String feature) throws IOException {
    SampleIntents.describe(
        directory,
        SampleIntents.head(List.of("cartSize", feature, "viewsLastHour"), 0.5),
        Optional.empty());
    assertRefused(Problem.CORRUPT, "the feature " + feature + " is not known here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "intent.json",
        "shopper.onnx",
        "shopper.model",
        "items.facts",
        "item.onnx",
        "item.model"
      })
  void missingAndDamagedFilesAreRefused(String file) throws IOException {
    byte[] whole = Files.readAllBytes(directory.resolve(file));
    Files.delete(directory.resolve(file));
    assertRefused(Problem.MISSING, "");
    Files.write(directory.resolve(file), "no such thing as what was here before".getBytes("UTF-8"));
    assertRefused(Problem.CORRUPT, "");
    Files.write(directory.resolve(file), whole);
    openTried().close();
  }

  @Test
  void aGraphThatDisagreesWithItsExplanationIsRefused() throws IOException {
    SampleIntents.writeGraph(directory.resolve("shopper.onnx"), 0.5f, 0.26f, -1);
    assertRefused(Problem.CORRUPT, "the graph says log odds");
  }

  @Test
  void aGraphOfAnotherWidthIsRefused() throws IOException {
    SampleIntents.writeGraph(directory.resolve("shopper.onnx"), 0.5f, 0.25f);
    assertRefused(Problem.CORRUPT, "features FLOAT[?][2]");
    Files.copy(directory.resolve("item.model"), directory.resolve("shopper.model.new"));
    Files.move(
        directory.resolve("shopper.model.new"),
        directory.resolve("shopper.model"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertRefused(Problem.CORRUPT, "shopper.model takes 2 features where intent.json names 3");
  }

  @Test
  void factsOfTheShopsItemsAreRead() throws IOException {
    try (OpenIntentModel model = openTried()) {
      ItemFactsTable facts = model.facts();
      assertThat(facts.size()).isEqualTo(1);
    }
  }
}
