package dev.cartwise.shopregistry.secret;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * Secrets in AWS Secrets Manager. They are read a few times in the life of a process, so each read
 * opens a client and closes it.
 */
public final class SecretsManagerSecrets implements Secrets {

  private final Supplier<SecretsManagerClient> clients;

  /** Secrets of the account and region that the environment tells. */
  public SecretsManagerSecrets() {
    this(SecretsManagerSecrets::client);
  }

  SecretsManagerSecrets(Supplier<SecretsManagerClient> clients) {
    this.clients = clients;
  }

  @Override
  public Optional<SecretVersion> read(String name, Stage stage) {
    try (SecretsManagerClient client = clients.get()) {
      GetSecretValueResponse answer =
          client.getSecretValue(get -> get.secretId(name).versionStage("AWS" + stage));
      return Optional.of(new SecretVersion(name, answer.versionId(), answer.secretString()));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  /** A client that does not wait for a silent service until the function's own time is up. */
  private static SecretsManagerClient client() {
    return SecretsManagerClient.builder()
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(1))
                .socketTimeout(Duration.ofSeconds(2)))
        .overrideConfiguration(override -> override.apiCallTimeout(Duration.ofSeconds(5)))
        .build();
  }
}
