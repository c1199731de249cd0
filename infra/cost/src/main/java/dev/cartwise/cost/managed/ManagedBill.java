package dev.cartwise.cost.managed;

import dev.cartwise.cost.data.DataFile;
import dev.cartwise.cost.data.Figure;
import dev.cartwise.cost.data.Price;
import dev.cartwise.cost.workload.Workload;

/**
 * What Amazon Personalize, Rekognition and Comprehend take for the same month, US dollars. Nobody
 * sells purchase predictions like these, so they are not in it.
 *
 * @param recommendations Personalize with its v2 recipes
 * @param legacyRecommendations Personalize with its older recipes
 * @param images two detections a photo
 * @param reviews two detections a review
 */
public record ManagedBill(
    double recommendations, double legacyRecommendations, double images, double reviews) {

  /** The bill of a workload; trainings read one month of events, whatever the month is. */
  public static ManagedBill of(
      Workload workload, DataFile<Price> prices, DataFile<Figure> assumed) {
    double trainings = assumed.get("managed.trainings").value();
    double events = workload.events();
    double ingested =
        prices
            .get("personalize.gigabytes")
            .of(events * assumed.get("managed.event-bytes").value() / 1e9);
    double v2 =
        prices.get("personalize-v2.trained-interactions").of(events * trainings)
            + prices.get("personalize-v2.recommendations").of(workload.recommendations());
    double legacy =
        prices
                .get("personalize-legacy.training-hours")
                .of(events * trainings * assumed.get("managed.legacy-training-hours").value())
            + prices.get("personalize-legacy.recommendations").of(workload.recommendations());
    double units = workload.reviews() * assumed.get("managed.units-per-review").value();
    return new ManagedBill(
        ingested + v2,
        ingested + legacy,
        2 * prices.get("rekognition.images").of(workload.images()),
        2 * prices.get("comprehend.units").of(units));
  }

  /** With the v2 recipes. */
  public double total() {
    return recommendations + images + reviews;
  }

  /** With the older recipes. */
  public double legacyTotal() {
    return legacyRecommendations + images + reviews;
  }
}
