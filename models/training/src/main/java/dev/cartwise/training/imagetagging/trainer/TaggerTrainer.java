package dev.cartwise.training.imagetagging.trainer;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import dev.cartwise.training.imagetagging.data.LabelSpace;
import dev.cartwise.training.imagetagging.data.PictureSet;
import dev.cartwise.training.imagetagging.network.NetworkShape;
import dev.cartwise.training.imagetagging.network.TaggerModel;
import dev.cartwise.training.imagetagging.network.TaggerNetwork;
import dev.cartwise.training.imagetagging.network.TaggerParameters;
import dev.cartwise.training.lineage.Provenance;
import dev.cartwise.training.pytorch.NesterovOptimizer;
import dev.cartwise.training.pytorch.PyTorch;
import dev.cartwise.training.stopping.StoppedBy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains the tagging network by cross-entropy of all heads at once. */
public final class TaggerTrainer {

  private static final Logger LOG = LoggerFactory.getLogger(TaggerTrainer.class);
  private static final float WEIGHT_DECAY = 5e-4f;
  private static final int PASSES_BETWEEN_LOOKS = 3;

  private final NetworkShape shape;
  private final TrainingSettings settings;
  private final Path checkpoint;
  private final LongSupplier nanos;

  /**
   * Prepares a training.
   *
   * @param checkpoint a file to resume from, written after each pass
   */
  public TaggerTrainer(NetworkShape shape, TrainingSettings settings, Path checkpoint) {
    this(shape, settings, checkpoint, System::nanoTime);
  }

  /**
   * Prepares a training on another clock.
   *
   * @param nanos tells the time
   */
  TaggerTrainer(
      NetworkShape shape, TrainingSettings settings, Path checkpoint, LongSupplier nanos) {
    this.shape = shape;
    this.settings = settings;
    this.checkpoint = checkpoint;
    this.nanos = nanos;
  }

  /**
   * What a network that learns these pictures comes from.
   *
   * @param former a network to go on from; null for a fresh one
   */
  public Provenance provenance(
      PictureSet pictures, LabelSpace labels, @Nullable TaggerModel former) {
    return Provenance.of(
        pictures.digest(),
        settings + " " + shape + " " + labels.labels(),
        former == null ? Map.of() : Map.of("former", former.digest()));
  }

  /**
   * Trains; equal seeds on one thread give equal weights unless the clock is heard.
   *
   * @param former a network to go on from, whose norms stay as they are; null for a fresh one
   * @param look sees the averaged network every few passes
   */
  public FittedTagger train(
      PictureSet pictures,
      LabelSpace labels,
      @Nullable TaggerModel former,
      Consumer<TaggerModel> look)
      throws IOException {
    PyTorch.prepare(settings.threads());
    Engine engine = Engine.getEngine("PyTorch");
    engine.setRandomSeed((int) settings.seed());
    EpochOrder order = new EpochOrder(pictures.places(), labels.size(0));
    int steps = Math.max(1, settings.epochs() * (order.expectedSize() / settings.batch()));
    // Shares of the schedule do not add up to 1 exactly.
    double end = 1 - 0.5 / steps;
    Schedule schedule = new Schedule(settings.rate(), former == null ? Schedule.FRESH : 0);
    try (NDManager manager = engine.newBaseManager()) {
      TaggerParameters parameters = new TaggerParameters(manager, shape, labels.total());
      TaggerNetwork network = new TaggerNetwork(shape, parameters);
      if (former != null) {
        parameters.set(former.weights());
        network = network.withSettledNorms();
      }
      NesterovOptimizer optimizer = new NesterovOptimizer(parameters.trained(), WEIGHT_DECAY);
      WeightAverage average = new WeightAverage(parameters);
      TaggerStep step = new TaggerStep(manager, parameters, network, optimizer, average, labels);
      BatchDrawer drawer = new BatchDrawer(pictures, new Targets(labels));
      TrainingState state =
          new TrainingState(
              provenance(pictures, labels, former),
              checkpoint,
              parameters,
              optimizer,
              average,
              nanos);
      StoppedBy stoppedBy = StoppedBy.PASSES;
      state.resume();
      while (state.progress() < end) {
        int pass = state.passes();
        engine.setRandomSeed((int) settings.seed() + pass);
        SplittableRandom random = new SplittableRandom(settings.seed() * 1_000_003 + pass);
        int width = schedule.side(state.progress(), shape.width());
        int height = schedule.side(state.progress(), shape.height());
        double loss = 0;
        int count = 0;
        BatchSize size = new BatchSize(settings.batch(), width, height);
        try (BatchFeeder feeder =
            new BatchFeeder(drawer, order.draw(random), size, random.split())) {
          for (Optional<Batch> batch = feeder.next();
              batch.isPresent() && state.progress() < end;
              batch = feeder.next()) {
            loss += step.take(batch.get(), schedule.rate(state.progress()));
            count++;
            if (state.advance(1.0 / steps, settings.clock())) {
              stoppedBy = StoppedBy.CLOCK;
            }
          }
        }
        state.endPass();
        LOG.info(
            "pass {}: {}x{}, loss {}, schedule {} %, {} s",
            state.passes(),
            width,
            height,
            String.format("%.4f", loss / Math.max(1, count)),
            Math.round(100 * state.progress()),
            Math.round(state.seconds()));
        if (state.passes() % PASSES_BETWEEN_LOOKS == 0 || state.progress() >= end) {
          look.accept(new TaggerModel(shape, labels, average.values()));
        }
      }
      LOG.info("stopped by {}", stoppedBy);
      return new FittedTagger(new TaggerModel(shape, labels, average.values()), stoppedBy);
    }
  }
}
