package dev.cartwise.deploy.removal;

import java.util.List;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.Filter;
import software.amazon.awssdk.services.secretsmanager.model.FilterNameStringType;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;

/** Takes secrets away at once, so that their names are free for a later deployment. */
final class SecretRemoval {
  private final SecretsManagerClient secrets;

  SecretRemoval(SecretsManagerClient secrets) {
    this.secrets = secrets;
  }

  /** Removes secrets by their names; one that is not there is removed already. */
  void remove(List<String> names) {
    for (String name : names) {
      Filter filter = Filter.builder().key(FilterNameStringType.NAME).values(name).build();
      List<String> found =
          secrets.listSecretsPaginator(request -> request.filters(filter)).stream()
              .flatMap(page -> page.secretList().stream())
              .map(SecretListEntry::name)
              .filter(name::equals)
              .toList();
      found.forEach(
          secret ->
              secrets.deleteSecret(
                  request -> request.secretId(secret).forceDeleteWithoutRecovery(true)));
    }
  }
}
