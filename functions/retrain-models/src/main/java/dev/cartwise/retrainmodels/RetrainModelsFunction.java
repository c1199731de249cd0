package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpAnswers;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.WireProtocol;
import dev.cartwise.retrainmodels.queue.TrainingTurn;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Starts training jobs when their time has come or somebody asks, and decides about the artifact
 * when a job has ended.
 *
 * <p>It never waits for a job. An event of EventBridge or of the queue that could not be worked
 * through fails the invocation, and it comes again; what was done already is not done twice.
 */
@Startup
@Singleton
public final class RetrainModelsFunction {

  private static final Logger LOG = Logger.getLogger(RetrainModelsFunction.class);
  private static final int ACCEPTED = 202;
  private static final int CONFLICT = 409;

  /** The answer to what nobody waits for. */
  private static final HttpApiResponse DONE = new HttpApiResponse(ACCEPTED, Map.of(), "");

  private static final HttpAnswers ANSWERS = new HttpAnswers(BusyServices::caused);

  private final AccessGate gate;
  private final ShopDirectory shops;
  private final Retraining retraining;
  private final ScheduledTrainings scheduled;
  private final MetricLines metrics;
  private final InstantSource clock;

  @Inject
  RetrainModelsFunction(
      AccessGate gate,
      ShopDirectory shops,
      Retraining retraining,
      ScheduledTrainings scheduled,
      MetricLines metrics,
      InstantSource clock) {
    this.gate = gate;
    this.shops = shops;
    this.retraining = retraining;
    this.scheduled = scheduled;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Takes a schedule event, messages of the queue of trainings, a job's event, an operator's
   * request, {@code POST /shops/{shop}/retrain} or {@code GET /shops/{shop}/retrain/{run}}; the
   * answer to an event or a message is for nobody.
   */
  @Funq
  public HttpApiResponse retrainModels(RetrainModelsEvent event) {
    if (!event.messages().isEmpty()) {
      return onMessages(event);
    }
    return switch (event.kind()) {
      case RetrainModelsEvent.SCHEDULED -> onSchedule(event);
      case RetrainModelsEvent.JOB_CHANGED -> onJob(event);
      case RetrainModelsEvent.REQUESTED -> onOperator(event.toHttp());
      default -> onRequest(event.toHttp());
    };
  }

  private HttpApiResponse onSchedule(RetrainModelsEvent event) {
    scheduled.begin(event.due());
    return DONE;
  }

  private HttpApiResponse onMessages(RetrainModelsEvent event) {
    for (RetrainModelsEvent.Message message : event.messages()) {
      scheduled.take(TrainingTurn.parse(String.valueOf(message.body())));
    }
    return DONE;
  }

  private HttpApiResponse onJob(RetrainModelsEvent event) {
    try {
      Optional<RunRecord> record = retraining.jobChanged(event.jobId());
      record.filter(run -> run.state().isFinal()).ifPresent(this::countRun);
      return DONE;
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
