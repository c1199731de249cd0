package dev.cartwise.training.reviewsentiment;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.inference.ModelPart;
import dev.cartwise.reviewsentiment.model.Backbone;
import dev.cartwise.reviewsentiment.model.BackboneShape;
import dev.cartwise.reviewsentiment.model.Evidence;
import dev.cartwise.reviewsentiment.model.EvidenceKind;
import dev.cartwise.reviewsentiment.model.SentimentModel;
import dev.cartwise.reviewsentiment.model.TransformerModel;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.training.run.Outcome;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code evaluate review-latency}: times each reader on one text of 64 tokens, and the reader with
 * the backbone in turns with ONNX Runtime alone on the same tensors.
 */
@Command(
    name = "review-latency",
    mixinStandardHelpOptions = true,
    description = "Time the readers of review sentiment on 64 tokens and one thread.")
public final class EvaluateReviewLatencyCommand implements Callable<Integer> {
  private static final int TOKENS = 64;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--artifact",
      paramLabel = "DIR",
      description = "The artifact to measure (default: the built one).")
  private @Nullable Path artifact;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "400",
      description = "Timed runs of each reader (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path directory = artifact == null ? DefaultArtifact.directory() : artifact;
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    try (SentimentModel model = SentimentModel.open(directory, DefaultArtifact.directory())) {
      for (Language language : Language.values()) {
        measure(model, directory, language, line.putObject(language.code()));
      }
    } catch (OrtException e) {
      throw new TrainingFailure("ONNX Runtime alone does not run: " + e.getMessage(), e);
    }
    Outcome.of(line).print(spec.commandLine().getOut(), json);
    return 0;
  }

  private void measure(SentimentModel model, Path directory, Language language, ObjectNode line)
      throws IOException, OrtException {
    int layers = model.settings(language).backboneLayers();
    Backbone backbone = model.backbones().of(language, layers);
    String text = text(backbone, language);
    int[] window = backbone.windows(text).get(0);
    line.put("tokens", window.length);
    Set<EvidenceKind> kinds = kinds(directory, language);
    double[][] millis = new double[EvidenceKind.values().length + 1][rounds];
    try (RawReader raw = new RawReader(directory, language, layers, window)) {
      for (int round = -rounds / 4; round < rounds; round++) {
        for (EvidenceKind kind : kinds) {
          Evidence evidence = model.evidence(language, kind);
          long start = System.nanoTime();
          evidence.logit(text);
          note(millis[kind.ordinal()], round, start);
        }
        long start = System.nanoTime();
        raw.run();
        note(millis[millis.length - 1], round, start);
      }
    }
    for (EvidenceKind kind : kinds) {
      line.put(kind.jsonName() + "Ms", median(millis[kind.ordinal()]));
    }
    double alone = median(millis[millis.length - 1]);
    line.put("onnxRuntimeAloneMs", alone);
    line.put("ratio", median(millis[EvidenceKind.TRANSFORMER.ordinal()]) / alone);
  }

  private static Set<EvidenceKind> kinds(Path directory, Language language) {
    Set<EvidenceKind> kinds = EnumSet.allOf(EvidenceKind.class);
    if (!Files.isRegularFile(directory.resolve(SentimentModel.recurrent(language)))) {
      kinds.remove(EvidenceKind.RECURRENT);
    }
    return kinds;
  }

  private static void note(double[] millis, int round, long start) {
    if (round >= 0) {
      millis[round] = (System.nanoTime() - start) / 1e6;
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** As many words as make a window of {@value #TOKENS} tokens. */
  private static String text(Backbone backbone, Language language) {
    String word = language == Language.CHINESE ? "质量很好物流也快" : "the dress is lovely but too short ";
    StringBuilder text = new StringBuilder();
    int next = 0;
    while (backbone.windows(text.toString()).get(0).length < TOKENS) {
      text.append(word.charAt(next++ % word.length()));
    }
    return text.toString();
  }

  /** The backbone and the head in ONNX Runtime, tensors made beforehand. */
  private static final class RawReader implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession encoder;
    private final OrtSession head;
    private final Map<String, OnnxTensor> inputs;

    RawReader(Path directory, Language language, int layers, int[] window)
        throws OrtException, IOException {
      Path whole = DefaultArtifact.directory().resolve(BackboneShape.of(language).name() + ".onnx");
      ByteBuffer part =
          ModelPart.until(ByteBuffer.wrap(Files.readAllBytes(whole)), Backbone.output(layers));
      Path file = directory.resolve(SentimentModel.head(language));
      try (OrtSession.SessionOptions options = options()) {
        encoder = environment.createSession(part, options);
        head = environment.createSession(file.toString(), options);
      }
      long[] ids = Arrays.stream(window).asLongStream().toArray();
      long[] ones = new long[ids.length];
      Arrays.fill(ones, 1);
      inputs =
          Map.of(
              "input_ids", tensor(ids),
              "attention_mask", tensor(ones),
              "token_type_ids", tensor(new long[ids.length]));
    }

    private static OrtSession.SessionOptions options() throws OrtException {
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return options;
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
      return OnnxTensor.createTensor(
          environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    void run() throws OrtException {
      try (OrtSession.Result encoded = encoder.run(inputs)) {
        OnnxTensor vectors = (OnnxTensor) encoded.get(0);
        try (OrtSession.Result result = head.run(Map.of(TransformerModel.VECTORS, vectors))) {
          FloatBuffer logit = ((OnnxTensor) result.get(0)).getFloatBuffer();
          if (!Float.isFinite(logit.get(0))) {
            throw new IllegalStateException("the head gives no number");
          }
        }
      }
    }

    @Override
    public void close() throws OrtException {
      inputs.values().forEach(OnnxTensor::close);
      head.close();
      encoder.close();
    }
  }
}
