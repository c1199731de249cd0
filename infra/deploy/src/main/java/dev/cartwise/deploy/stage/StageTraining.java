package dev.cartwise.deploy.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.deploy.changeset.Pauses;
import dev.cartwise.deploy.failure.AwsAdvice;
import dev.cartwise.deploy.failure.DeployException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Trainings in the account of a stage: asked for, and followed to their ends. */
public final class StageTraining {
  private static final String FUNCTION = "retrain-models";
  private static final int ACCEPTED = 202;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DeployedStage stage;
  private final Pauses pauses;
  private final Consumer<String> tell;

  /**
   * @param pauses between two looks at a training
   * @param tell gets a line whenever its state changes
   */
  public StageTraining(DeployedStage stage, Pauses pauses, Consumer<String> tell) {
    this.stage = stage;
    this.pauses = pauses;
    this.tell = tell;
  }

  /**
   * Has a model trained and waits for what becomes of it; who stops waiting does not stop it.
   *
   * @return its last state
   * @throws DeployException if it is refused, or the account cannot be asked
   */
  public TrainingState run(TrainingRequest request) {
    try {
      return follow(request, start(request));
    } catch (SdkException e) {
      throw AwsAdvice.toldToOperator(e);
    }
  }

  /** Starts it and gives the name of its run. */
  private String start(TrainingRequest request) {
    InvokeResponse answer =
        stage
            .cloud()
            .functions()
            .invoke(
                call ->
                    call.functionName(stage.prefix() + FUNCTION)
                        .payload(SdkBytes.fromUtf8String(request.event())));
    if (answer.functionError() != null) {
      throw new DeployException(
          FUNCTION
              + " failed ("
              + answer.payload().asUtf8String()
              + "): read the log group /aws/lambda/"
              + stage.prefix()
              + FUNCTION);
    }
    JsonNode told = parse(answer.payload().asByteArray());
    JsonNode body = parse(told.path("body").asText().getBytes(StandardCharsets.UTF_8));
    if (told.path("statusCode").asInt() != ACCEPTED) {
      throw new DeployException("the training is refused: " + body.path("message").asText());
    }
    return body.path("run").asText();
  }

  private TrainingState follow(TrainingRequest request, String run) {
    StageObjects objects = new StageObjects(stage.cloud().objects(), stage.bucket());
    String last = "";
    while (true) {
      TrainingState now = objects.training(request.shop(), request.task(), run);
      if (!now.state().equals(last)) {
        tell.accept(run + ": " + now.state());
        last = now.state();
      }
      if (!now.isUnderWay()) {
        return now;
      }
      pauses.pause();
    }
  }

  private static JsonNode parse(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new DeployException(FUNCTION + " answers something that is not JSON", e);
    }
  }
}
