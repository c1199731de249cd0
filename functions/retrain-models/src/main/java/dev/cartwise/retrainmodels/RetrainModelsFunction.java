package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpAnswers;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.WireProtocol;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.ShopRegistry;
import dev.cartwise.shopregistry.access.AccessGate;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Starts training jobs when their time has come or somebody asks, and decides about the artifact
 * when a job has ended.
 *
 * <p>It never waits for a job. An event of EventBridge that could not be worked through fails the
 * invocation, and Lambda sends it again; what was done already is not done twice.
 */
@Startup
@Singleton
public final class RetrainModelsFunction {

  private static final Logger LOG = Logger.getLogger(RetrainModelsFunction.class);
  private static final int ACCEPTED = 202;
  private static final int CONFLICT = 409;

  private static final HttpAnswers ANSWERS = new HttpAnswers(BusyServices::caused);

  private final AccessGate gate;
  private final ShopRegistry shops;
  private final Retraining retraining;
  private final MetricLines metrics;
  private final InstantSource clock;

  @Inject
  RetrainModelsFunction(
      AccessGate gate,
      ShopRegistry shops,
      Retraining retraining,
      MetricLines metrics,
      InstantSource clock) {
    this.gate = gate;
    this.shops = shops;
    this.retraining = retraining;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Takes a schedule event, a job's event, an operator's request or {@code POST
   * /shops/{shop}/retrain} or {@code GET /shops/{shop}/retrain/{run}}; the answer to an event of
   * EventBridge is for nobody.
   */
  @Funq
  public HttpApiResponse retrainModels(RetrainModelsEvent event) {
    return switch (event.kind()) {
      case RetrainModelsEvent.SCHEDULED -> onSchedule(event);
      case RetrainModelsEvent.JOB_CHANGED -> onJob(event);
      case RetrainModelsEvent.REQUESTED -> onOperator(event.toHttp());
      default -> onRequest(event.toHttp());
    };
  }

  /** The trouble of one shop or task keeps no other from its training. */
  private HttpApiResponse onSchedule(RetrainModelsEvent event) {
    RuntimeException trouble = null;
    List<ShopId> all = shops.shops().stream().sorted(Comparator.comparing(ShopId::value)).toList();
    for (ShopId shop : all) {
      try {
        for (ArtifactSlot slot : retraining.trainable(shop)) {
          trouble = startScheduled(slot, event.due()).orElse(trouble);
        }
      } catch (IOException e) {
        LOG.errorf(e, "it cannot be told what %s trains", shop);
        trouble = new UncheckedIOException(e);
      }
    }
    if (trouble != null) {
      throw trouble;
    }
    return new HttpApiResponse(ACCEPTED, Map.of(), "");
  }

  /** Starts a run, or gives the trouble it had. */
  private Optional<RuntimeException> startScheduled(ArtifactSlot slot, Instant due) {
    try {
      start(RunName.scheduled(slot, due));
      return Optional.empty();
    } catch (UncheckedIOException | SdkException e) {
      LOG.errorf(e, "the training of %s of %s could not be started", slot.task(), slot.shop());
      return Optional.of(e);
    }
  }

  private HttpApiResponse onJob(RetrainModelsEvent event) {
    try {
      Optional<RunRecord> record = retraining.jobChanged(event.jobId());
      record.filter(run -> run.state().isFinal()).ifPresent(this::countRun);
      return new HttpApiResponse(ACCEPTED, Map.of(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpApiResponse onOperator(HttpApiRequest request) {
    return ANSWERS.answer(request, WireProtocol.REST_JSON, () -> startRequested(request));
  }

  private HttpApiResponse onRequest(HttpApiRequest request) {
    return ANSWERS.answer(
        request, WireProtocol.REST_JSON, () -> answer(gate.admit(request).addressed(request)));
  }

  private HttpApiResponse answer(HttpApiRequest request) {
    return switch (request.route()) {
      case RetrainRequestReader.START -> startRequested(request);
      case RetrainRequestReader.TELL -> tell(request);
      default -> throw request.noRoute();
    };
  }

  private void countRun(RunRecord record) {
    metrics.count(
        record.run().slot().shop().value(),
        "Outcome",
        record.state().name().toLowerCase(Locale.ROOT),
        "TrainingRuns",
        1);
  }

  private HttpApiResponse startRequested(HttpApiRequest request) {
    TrainingRun run = RetrainRequestReader.toStart(request, shops, clock.instant());
    Retraining.Start start = start(run);
    RunRecord record = start.record();
    if (!start.accepted()) {
      throw new AwsException(
          "ConflictException", CONFLICT, "shop: its run " + record.run().name() + " is under way");
    }
    HttpApiResponse answer =
        WireProtocol.REST_JSON.success(request.requestId(), RunAnswer.started(record).toString());
    return new HttpApiResponse(ACCEPTED, answer.headers(), answer.body());
  }

  private HttpApiResponse tell(HttpApiRequest request) {
    List<TrainingRun> runs = RetrainRequestReader.toTell(request, shops);
    try {
      RunRecord record =
          retraining.find(runs).orElseThrow(() -> RetrainRequestReader.noRun(runs.get(0).name()));
      return WireProtocol.REST_JSON.success(
          request.requestId(), RunAnswer.outcome(record, retraining.decision(record)).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Retraining.Start start(TrainingRun run) {
    try {
      Retraining.Start start = retraining.start(run);
      RunRecord record = start.record();
      LOG.infof("%s: %s", record.run().jobName(), record.state());
      if (record.isOverdue(clock.millis())) {
        metrics.count(record.run().slot().shop().value(), "TrainingOverdue", 1);
      }
      return start;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
