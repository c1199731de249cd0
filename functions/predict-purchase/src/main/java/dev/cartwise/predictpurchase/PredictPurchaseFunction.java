package dev.cartwise.predictpurchase;

import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.awsprotocol.HttpAnswers;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.WireProtocol;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.dynamodb.BusyStorage;
import dev.cartwise.predictpurchase.request.AskedShopper;
import dev.cartwise.predictpurchase.request.PredictionRequest;
import dev.cartwise.predictpurchase.request.PredictionRequestReader;
import dev.cartwise.purchaseintent.artifact.OpenIntentModel;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.access.Caller;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * Answers how likely shoppers are to buy, from the shop's champion and the shoppers' rows.
 *
 * <p>Expected refusals are typed answers; a defect fails the invocation, where the function's error
 * metric counts it. The header {@code x-cartwise-artifact} names what was served, {@code
 * Server-Timing} splits the time into {@code features} (waiting for DynamoDB) and {@code
 * prediction} (everything else), in milliseconds.
 */
@Startup
@Singleton
public final class PredictPurchaseFunction {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final HttpAnswers ANSWERS = new HttpAnswers(BusyStorage::caused);

  private final AccessGate gate;
  private final PredictionRequestReader reader;
  private final IntentModels models;
  private final Predictor predictor;
  private final MetricLines metrics;

  @Inject
  PredictPurchaseFunction(
      AccessGate gate,
      PredictionRequestReader reader,
      IntentModels models,
      Predictor predictor,
      MetricLines metrics) {
    this.gate = gate;
    this.reader = reader;
    this.models = models;
    this.predictor = predictor;
    this.metrics = metrics;
  }

  /** Answers one HTTP API event of {@code POST /predictions/purchase}, also below a shop. */
  @Funq
  public HttpApiResponse predictPurchase(HttpApiRequest request) {
    return ANSWERS.answer(request, WireProtocol.REST_JSON, () -> answer(request));
  }

  private HttpApiResponse answer(HttpApiRequest request) {
    Caller caller = gate.admit(request);
    if (!request.route().equals("POST /predictions/purchase")) {
      throw request.noRoute();
    }
    long start = System.nanoTime();
    PredictionRequest call = reader.read(caller.addressed(request));
    call.shoppers().forEach(asked -> requireMay(caller, asked));
    try (ArtifactLease<OpenIntentModel> lease = models.take(call.shop())) {
      lease.championProblem().ifPresent(problem -> championNotServed(call.shop(), problem));
      StorageTime time = new StorageTime();
      String body = predictor.answer(call, lease, time);
      return WireProtocol.REST_JSON
          .success(request.requestId(), body)
          .with("x-cartwise-artifact", lease.headerValue())
          .with("Server-Timing", timing(time.nanos(), System.nanoTime() - start - time.nanos()));
    }
  }

  private static void requireMay(Caller caller, AskedShopper asked) {
    asked.ids().user().ifPresent(user -> caller.requireShopper(asked.path() + "userId", user));
    asked
        .ids()
        .session()
        .ifPresent(session -> caller.requireShopper(asked.path() + "sessionId", session));
  }

  /** A healthy answer writes no line. */
  private void championNotServed(ShopId shop, String problem) {
    metrics.count(shop.value(), "Problem", problem, "ChampionNotServed", 1);
  }

  private static String timing(long featureNanos, long otherNanos) {
    return String.format(
        Locale.ROOT,
        "features;dur=%.3f, prediction;dur=%.3f",
        featureNanos / NANOS_PER_MILLI,
        otherNanos / NANOS_PER_MILLI);
  }
}
