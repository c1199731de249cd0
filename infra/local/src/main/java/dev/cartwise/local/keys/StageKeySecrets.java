package dev.cartwise.local.keys;

import dev.cartwise.local.datadir.KeyFile;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.shopregistry.deployed.DeployedRegistry;
import dev.cartwise.shopregistry.secret.SecretVersion;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * The secrets of a stage, in Secrets Manager.
 *
 * @param client open as long as this is used
 * @param prefix leads their names
 */
public record StageKeySecrets(SecretsManagerClient client, String prefix) implements KeySecrets {

  @Override
  public byte[] keyEncryption() {
    String name = prefix + DeployedRegistry.KEY_ENCRYPTION;
    try {
      GetSecretValueResponse answer = client.getSecretValue(get -> get.secretId(name));
      return new SecretVersion(name, answer.versionId(), answer.secretString()).bytes();
    } catch (ResourceNotFoundException e) {
      throw missing(name, e);
    } catch (IllegalStateException e) {
      throw new LocalSystemException(Reason.STAGE_UNUSABLE, String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void rotateTokenSigning() {
    String name = prefix + DeployedRegistry.TOKEN_SIGNING;
    try {
      client.putSecretValue(put -> put.secretId(name).secretString(KeyFile.random()));
    } catch (ResourceNotFoundException e) {
      throw missing(name, e);
    }
  }

  private static LocalSystemException missing(String name, Exception cause) {
    return new LocalSystemException(
        Reason.STAGE_UNUSABLE,
        "there is no secret " + name + ": deploy the stage anew with this tree",
        cause);
  }
}
