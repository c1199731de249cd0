package dev.cartwise.local.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.local.access.AccessKey;
import dev.cartwise.local.access.Callers;
import dev.cartwise.local.http.LoopbackServer;
import dev.cartwise.local.lambda.InvocationOutcome;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import dev.cartwise.local.lambda.InvocationOutcome.Crashed;
import dev.cartwise.local.lambda.InvocationOutcome.NotStarted;
import dev.cartwise.local.lambda.InvocationOutcome.Unavailable;
import dev.cartwise.stack.model.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.ServiceException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

class InvokeEndpointTest {
  private final Callers callers = new Callers();
  private LoopbackServer server;
  private InvocationOutcome outcome = answer("{}");

  @BeforeEach
  void start() {
    server =
        LoopbackServer.start(
            "invocations",
            new InvokeEndpoint(
                Set.of("worker"),
                "cartwise-",
                callers,
                (name, event) ->
                    CompletableFuture.completedFuture(
                        outcome instanceof Answered
                            ? answer(name + " " + new String(event, StandardCharsets.UTF_8))
                            : outcome)));
  }

  @AfterEach
  void stop() {
    server.close();
    callers.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "worker",
        "cartwise-worker",
        "arn:aws:lambda:us-east-1:000000000000:function:worker",
        "arn:aws:lambda:eu-west-1:123456789012:function:cartwise-worker"
      })
  void callsAFunctionByNameOrArn(String name) {
    assertThat(invoke(callers.operator().key(), name).payload().asUtf8String())
        .isEqualTo("worker {\"a\":1}");
  }

  @Test
  void tellsAFailureOfTheFunctionInLambdasWay() {
    outcome = new Crashed("its process ended");

    InvokeResponse answer = invoke(callers.operator().key(), "worker");

    assertThat(answer.functionError()).isEqualTo("Unhandled");
    assertThat(answer.payload().asUtf8String()).contains("its process ended");
  }

  @Test
  void tellsThatAFunctionWasNotCalled() {
    outcome = new Unavailable("too many invocations wait");
    assertThatThrownBy(() -> invoke(callers.operator().key(), "worker"))
        .isInstanceOf(TooManyRequestsException.class);
    outcome = new NotStarted("worker does not start");
    assertThatThrownBy(() -> invoke(callers.operator().key(), "worker"))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("worker does not start");
    assertThatThrownBy(() -> invoke(callers.operator().key(), "nobody"))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void refusesWhoIsUnknownOrHasNoRight() {
    AccessKey function =
        callers.admit("tag-images", new Role("tag", "arn:aws:iam::0:role/tag", List.of())).key();
    assertThatThrownBy(() -> invoke(function, "worker"))
        .isInstanceOfSatisfying(
            LambdaException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(403);
              assertThat(e).hasMessageContaining("lambda:InvokeFunction");
            });
    assertThatThrownBy(() -> invoke(new AccessKey("AKIASOMEBODY", "secret"), "worker"))
        .isInstanceOfSatisfying(
            LambdaException.class, e -> assertThat(e.statusCode()).isEqualTo(403));
  }

  private InvokeResponse invoke(AccessKey key, String function) {
    try (LambdaClient lambda =
        LambdaClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.US_EAST_1)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(key.id(), key.secret())))
            .build()) {
      return lambda.invoke(
          call -> call.functionName(function).payload(SdkBytes.fromUtf8String("{\"a\":1}")));
    }
  }

  private static Answered answer(String text) {
    return new Answered(text.getBytes(StandardCharsets.UTF_8));
  }
}
