package dev.cartwise.local.triggers;

import io.floci.testcontainers.FlociContainer;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.regions.Region;

/**
 * A container that stands for AWS on this machine: of the image that {@value #IMAGE_VARIABLE}
 * names, by default one that asks for no account and no token.
 */
final class Emulator implements AutoCloseable {
  static final String IMAGE_VARIABLE = "CARTWISE_EMULATOR_IMAGE";

  private static final String DEFAULT_IMAGE = "floci/floci:latest";
  private static final String TOKEN_VARIABLE = "LOCALSTACK_AUTH_TOKEN";
  private static final int PORT = 4566;

  private final GenericContainer<?> container;

  private Emulator(GenericContainer<?> container) {
    this.container = container;
  }

  /** Starts it; the functions it runs are containers beside it, so it reaches Docker too. */
  static Emulator start() {
    DockerImageName image =
        DockerImageName.parse(
            Optional.ofNullable(System.getenv(IMAGE_VARIABLE)).orElse(DEFAULT_IMAGE));
    GenericContainer<?> container =
        image.getUnversionedPart().contains("localstack")
            ? localStack(image)
            : new FlociContainer(image.asCompatibleSubstituteFor("floci/floci"));
    container.start();
    return new Emulator(container);
  }

  private static LocalStackContainer localStack(DockerImageName image) {
    LocalStackContainer container =
        new LocalStackContainer(image.asCompatibleSubstituteFor("localstack/localstack"));
    Optional.ofNullable(System.getenv(TOKEN_VARIABLE))
        .ifPresent(token -> container.withEnv(TOKEN_VARIABLE, token));
    return container;
  }

  /** The one endpoint of all its services, as tests on this machine reach it. */
  String endpoint() {
    return "http://" + container.getHost() + ":" + container.getMappedPort(PORT);
  }

  /** What an AWS client needs to speak with it; any key is as good as another. */
  Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL_S3", endpoint(),
        "AWS_ENDPOINT_URL_DYNAMODB", endpoint(),
        "AWS_REGION", Region.US_EAST_1.id(),
        "AWS_ACCESS_KEY_ID", "test",
        "AWS_SECRET_ACCESS_KEY", "test");
  }

  @Override
  public void close() {
    container.stop();
  }
}
