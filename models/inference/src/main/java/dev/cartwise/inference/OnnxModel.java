package dev.cartwise.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import dev.cartwise.inference.InferenceException.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A model file opened in ONNX Runtime, one session for its whole life.
 *
 * <p>Any number of threads may run it at once. Closing waits for the runs that are under way and
 * may be repeated.
 */
public final class OnnxModel implements AutoCloseable {

  private final String file;
  private final ModelSignature signature;
  private final Set<String> outputNames = new LinkedHashSet<>();
  private final OrtEnvironment environment;
  // Open as long as the session: custom operators die with their options.
  private final SessionOptions options;
  private final OrtSession session;
  private final ReadWriteLock closing = new ReentrantReadWriteLock();
  private boolean closed;

  private OnnxModel(
      String file,
      ModelSignature signature,
      OrtEnvironment environment,
      SessionOptions options,
      OrtSession session) {
    this.file = file;
    this.signature = signature;
    this.environment = environment;
    this.options = options;
    this.session = session;
    signature.outputs().forEach(output -> outputNames.add(output.name()));
  }

  /**
   * Opens a model that must have the expected inputs and outputs; runs give the expected outputs.
   *
   * @throws InferenceException {@code MISSING}, {@code CORRUPT}, {@code WRONG_SIGNATURE} naming
   *     what differs, or {@code NO_RUNTIME}
   */
  public static OnnxModel open(Path onnx, ModelSignature expected, SessionSettings settings)
      throws InferenceException {
    return expecting(expected, open(onnx, settings));
  }

  /**
   * Opens the part of a model that gives one of its inner tensors.
   *
   * @param tensor has the type and the dimensions of the whole model's first output
   * @param expected what goes into the part and the tensor that comes out
   * @throws InferenceException as {@link #open(Path, ModelSignature, SessionSettings)}; {@code
   *     CORRUPT} too if nothing in the model gives the tensor
   */
  public static OnnxModel openUntil(
      Path onnx, String tensor, ModelSignature expected, SessionSettings settings)
      throws InferenceException {
    return expecting(
        expected,
        open(
            onnx,
            settings,
            (environment, options) -> {
              ByteBuffer part = ModelPart.until(map(onnx), tensor);
              return environment.createSession(exact(() -> part).orElse(part), options);
            }));
  }

  /** Reads a model, if it is asked to. */
  private interface Bytes {
    ByteBuffer read() throws IOException;
  }

  /** The model as this processor runs it exactly, if not as it stands. */
  private static Optional<ByteBuffer> exact(Bytes model) throws IOException {
    return ByteProducts.areCutOff() ? UnsignedWeights.of(model.read()) : Optional.empty();
  }

  private static ByteBuffer map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size());
    }
  }

  private static OnnxModel expecting(ModelSignature expected, OnnxModel model)
      throws InferenceException {
    try {
      expected.check(model.signature, model.file);
    } catch (InferenceException e) {
      model.close();
      throw e;
    }
    return new OnnxModel(model.file, expected, model.environment, model.options, model.session);
  }

  /**
   * Opens a model of unknown shape, for those who look at its signature; runs give all its outputs.
   *
   * @throws InferenceException {@code MISSING}, {@code CORRUPT}, {@code WRONG_SIGNATURE} if it
   *     takes or gives what no tensor of ours can hold, or {@code NO_RUNTIME}
   */
  public static OnnxModel open(Path onnx, SessionSettings settings) throws InferenceException {
    return open(
        onnx,
        settings,
        (environment, options) -> {
          Optional<ByteBuffer> exact = exact(() -> map(onnx));
          return exact.isPresent()
              ? environment.createSession(exact.get(), options)
              : environment.createSession(onnx.toString(), options);
        });
  }

  /** How a session is made. */
  private interface Making {
    OrtSession session(OrtEnvironment environment, SessionOptions options)
        throws OrtException, IOException;
  }

  private static OnnxModel open(Path onnx, SessionSettings settings, Making making)
      throws InferenceException {
    String file = String.valueOf(onnx.getFileName());
    if (!Files.isRegularFile(onnx)) {
      throw new InferenceException(Problem.MISSING, file + " is missing");
    }
    OrtEnvironment environment = environment();
    SessionOptions options = new SessionOptions();
    OrtSession session = null;
    try {
      configure(options, settings);
      session = making.session(environment, options);
      ModelSignature signature =
          new ModelSignature(
              OrtTensors.specs(session.getInputInfo().values()),
              OrtTensors.specs(session.getOutputInfo().values()));
      return new OnnxModel(file, signature, environment, options, session);
    } catch (InferenceException e) {
      closeAfterFailure(e, session, options);
      throw e;
    } catch (OrtException | IOException | IllegalArgumentException e) {
      closeAfterFailure(e, session, options);
      throw new InferenceException(
          Problem.CORRUPT, file + " is no model that can be loaded: " + e.getMessage(), e);
    }
  }

  /**
   * Loads ONNX Runtime ahead of the first model, for those who have something else to wait for.
   *
   * @throws InferenceException {@code NO_RUNTIME}
   */
  public static void loadRuntime() throws InferenceException {
    environment();
  }

  private static OrtEnvironment environment() throws InferenceException {
    try {
      NativeLibraries.announce();
      return OrtEnvironment.getEnvironment();
    } catch (LinkageError | RuntimeException e) {
      throw new InferenceException(
          Problem.NO_RUNTIME, "ONNX Runtime cannot be loaded on this machine: " + e, e);
    }
  }

  private static void configure(SessionOptions options, SessionSettings settings)
      throws OrtException {
    options.setIntraOpNumThreads(settings.threads());
    options.setInterOpNumThreads(1);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.addConfigEntry("session.inter_op.allow_spinning", "0");
    options.setOptimizationLevel(settings.optimized() ? OptLevel.ALL_OPT : OptLevel.NO_OPT);
    if (settings.customOperators().isPresent()) {
      options.registerCustomOpLibrary(settings.customOperators().get().toString());
    }
  }

  private static void closeAfterFailure(
      Exception failure, @Nullable OrtSession session, SessionOptions options) {
    if (session != null) {
      try {
        session.close();
      } catch (OrtException e) {
        failure.addSuppressed(e);
      }
    }
    options.close();
  }

  /** What it takes and gives. */
  public ModelSignature signature() {
    return signature;
  }

  /**
   * Runs the model.
   *
   * @param inputs one tensor for every input, in any order
   * @return the outputs in the order of the signature
   * @throws InferenceException {@code WRONG_INPUT} naming the tensor that does not fit, {@code
   *     FAILED_RUN}, or {@code CLOSED}
   */
  public List<Tensor> run(Tensor... inputs) throws InferenceException {
    checkInputs(inputs);
    return run(inputs, this::copyOut);
  }

  /**
   * Runs this model and another one on its first output, which stays where the runtime put it.
   *
   * @param next takes that output, under whatever name, as its only input
   * @param inputs one tensor for every input of this model, in any order
   * @return the outputs of the other model in the order of its signature
   * @throws InferenceException as {@link #run}; {@code WRONG_INPUT} too if the output does not fit
   *     the other model
   */
  public List<Tensor> runInto(OnnxModel next, Tensor... inputs) throws InferenceException {
    checkInputs(inputs);
    TensorSpec first = signature.outputs().get(0);
    return run(inputs, result -> next.runOn(OrtTensors.checked(first, result.get(0))));
  }

  /** What becomes of the outputs before the runtime takes them back. */
  private interface Use {
    List<Tensor> of(OrtSession.Result result) throws OrtException, InferenceException;
  }

  private List<Tensor> run(Tensor[] inputs, Use use) throws InferenceException {
    Map<String, OnnxTensor> feed = new HashMap<>();
    try {
      for (Tensor input : inputs) {
        feed.put(input.name(), OrtTensors.toRuntime(environment, input));
      }
      return runOpen(feed, use);
    } catch (OrtException e) {
      throw failed(e);
    } finally {
      feed.values().forEach(OnnxTensor::close);
    }
  }

  private List<Tensor> runOn(OnnxTensor value) throws InferenceException {
    TensorSpec input = signature.inputs().get(0);
    TensorSpec given = OrtTensors.spec(input.name(), value.getInfo());
    if (signature.inputs().size() != 1 || !input.accepts(given.type(), given.dimensions())) {
      throw new InferenceException(
          Problem.WRONG_INPUT, file + " takes " + signature.inputs() + " and got " + given);
    }
    try {
      return runOpen(Map.of(input.name(), value), this::copyOut);
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  private List<Tensor> runOpen(Map<String, OnnxTensor> feed, Use use)
      throws OrtException, InferenceException {
    closing.readLock().lock();
    try {
      if (closed) {
        throw new InferenceException(Problem.CLOSED, file + " was closed");
      }
      try (OrtSession.Result result = session.run(feed, outputNames)) {
        return use.of(result);
      }
    } finally {
      closing.readLock().unlock();
    }
  }

  private List<Tensor> copyOut(OrtSession.Result result) throws OrtException, InferenceException {
    List<Tensor> outputs = new ArrayList<>(result.size());
    int position = 0;
    for (TensorSpec output : signature.outputs()) {
      outputs.add(OrtTensors.fromRuntime(output, result.get(position++)));
    }
    return outputs;
  }

  private InferenceException failed(OrtException e) {
    return new InferenceException(
        Problem.FAILED_RUN, file + " failed while it ran: " + e.getMessage(), e);
  }

  private void checkInputs(Tensor... inputs) throws InferenceException {
    if (inputs.length != signature.inputs().size()) {
      throw new InferenceException(
          Problem.WRONG_INPUT,
          file + " takes " + signature.inputs() + " and got " + List.of(inputs));
    }
    for (TensorSpec expected : signature.inputs()) {
      boolean fits = false;
      for (Tensor input : inputs) {
        fits |=
            input.name().equals(expected.name())
                && expected.accepts(input.type(), input.dimensions());
      }
      if (!fits) {
        throw new InferenceException(
            Problem.WRONG_INPUT, file + " takes " + expected + " and got " + List.of(inputs));
      }
    }
  }

  /** Closes the session after the runs that are under way; a second call does nothing. */
  @Override
  public void close() {
    closing.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
        options.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException(file + " does not close", e);
    } finally {
      closing.writeLock().unlock();
    }
  }
}
