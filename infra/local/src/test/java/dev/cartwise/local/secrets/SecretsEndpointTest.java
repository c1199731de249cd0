package dev.cartwise.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.local.access.AccessKey;
import dev.cartwise.local.access.Callers;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.http.LoopbackServer;
import dev.cartwise.local.naming.Arns;
import dev.cartwise.stack.model.Role;
import dev.cartwise.stack.model.Statement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/** The stand-in, asked by AWS's own client. */
class SecretsEndpointTest {
  private static final String TOKENS = "cartwise-token-signing";
  private static final String CURRENT = "AWSCURRENT";
  private static final String PREVIOUS = "AWSPREVIOUS";

  @TempDir Path directory;
  private final Callers callers = new Callers();
  private LocalSecrets secrets;
  private LoopbackServer server;

  @BeforeEach
  void start() {
    secrets = new LocalSecrets(new DataLayout(directory));
    secrets.create();
    server = LoopbackServer.start("secrets", new SecretsEndpoint(secrets, "cartwise-", callers));
  }

  @AfterEach
  void stop() {
    server.close();
    callers.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cartwise-archive-key", "cartwise-key-encryption", TOKENS})
  void givesASecretOfTheDirectory(String name) {
    GetSecretValueResponse first = get(callers.operator().key(), name, CURRENT);

    assertThat(first.secretString()).matches("[0-9a-f]{64}");
    assertThat(first.arn()).isEqualTo(Arns.secret(name));
    assertThat(get(callers.operator().key(), name, CURRENT)).isEqualTo(first);
    assertThat(first.versionId()).doesNotContain(first.secretString());
  }

  @Test
  void keepsTheVersionBeforeARotation() {
    AccessKey operator = callers.operator().key();
    GetSecretValueResponse first = get(operator, TOKENS, CURRENT);
    assertThatThrownBy(() -> get(operator, TOKENS, PREVIOUS))
        .isInstanceOf(ResourceNotFoundException.class);

    secrets.rotateTokenSigning();

    GetSecretValueResponse second = get(operator, TOKENS, CURRENT);
    assertThat(second.secretString()).isNotEqualTo(first.secretString());
    assertThat(second.versionId()).isNotEqualTo(first.versionId());
    assertThat(get(operator, TOKENS, PREVIOUS).secretString()).isEqualTo(first.secretString());
    assertThat(get(operator, TOKENS, PREVIOUS).versionId()).isEqualTo(first.versionId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cartwise-", "token-signing", "cartwise-other", "../archive.key"})
  void findsNoOtherSecret(String name) {
    assertThatThrownBy(() -> get(callers.operator().key(), name, CURRENT))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void givesAFunctionWhatItsRoleAllowsAndNothingElse() {
    Statement right =
        new Statement(
            "Read",
            List.of("secretsmanager:GetSecretValue"),
            List.of(Arns.secret(TOKENS)),
            List.of());
    AccessKey key =
        callers.admit("f", new Role("f", "arn:aws:iam::0:role/f", List.of(right))).key();

    assertThat(get(key, TOKENS, CURRENT).secretString()).hasSize(64);
    assertThatThrownBy(() -> get(key, "cartwise-archive-key", CURRENT))
        .isInstanceOfSatisfying(
            SecretsManagerException.class,
            refusal ->
                assertThat(refusal.awsErrorDetails().errorCode())
                    .isEqualTo("AccessDeniedException"))
        .hasMessageContaining("secretsmanager:GetSecretValue");
    assertThatThrownBy(() -> get(new AccessKey("AKIASOMEBODY", "secret"), TOKENS, CURRENT))
        .isInstanceOfSatisfying(
            SecretsManagerException.class,
            refusal ->
                assertThat(refusal.awsErrorDetails().errorCode())
                    .isEqualTo("UnrecognizedClientException"));
  }

  @Test
  void refusesEveryOtherOperation() {
    try (SecretsManagerClient client = client(callers.operator().key())) {
      assertThatThrownBy(() -> client.putSecretValue(put -> put.secretId(TOKENS).secretString("x")))
          .isInstanceOfSatisfying(
              SecretsManagerException.class,
              refusal ->
                  assertThat(refusal.awsErrorDetails().errorCode())
                      .isEqualTo("UnknownOperationException"));
    }
  }

  private GetSecretValueResponse get(AccessKey key, String name, String stage) {
    try (SecretsManagerClient client = client(key)) {
      return client.getSecretValue(get -> get.secretId(name).versionStage(stage));
    }
  }

  private SecretsManagerClient client(AccessKey key) {
    return SecretsManagerClient.builder()
        .endpointOverride(server.endpoint())
        .region(Region.US_EAST_1)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret())))
        .build();
  }
}
