package dev.cartwise.shopregistry.deployed;

import dev.cartwise.awsprotocol.sigv4.SignatureVerifier;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.access.CallLimits;
import dev.cartwise.shopregistry.access.CheckingGate;
import dev.cartwise.shopregistry.access.Enforcement;
import dev.cartwise.shopregistry.dynamodb.DynamoDbKeyStore;
import dev.cartwise.shopregistry.dynamodb.DynamoDbTokenRevocations;
import dev.cartwise.shopregistry.key.CachedKeys;
import dev.cartwise.shopregistry.seal.HeldSeal;
import dev.cartwise.shopregistry.secret.Secrets;
import dev.cartwise.shopregistry.secret.SecretsManagerSecrets;
import dev.cartwise.shopregistry.token.CachedRevocations;
import dev.cartwise.shopregistry.token.HeldTokenSecrets;
import dev.cartwise.shopregistry.token.TokenMint;
import dev.cartwise.shopregistry.token.TokenReader;
import dev.cartwise.shopregistry.token.TokenSecrets;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The gate and the mint of a deployment, over its table of keys and its secrets. */
public final class DeployedRegistry {

  /** What follows the prefix in the name of the secret that seals access keys. */
  public static final String KEY_ENCRYPTION = "key-encryption";

  /** What follows the prefix in the name of the secret that tokens are signed with. */
  public static final String TOKEN_SIGNING = "token-signing";

  private static final Clock CLOCK = Clock.systemUTC();

  private final DynamoDbClient tables;
  private final String prefix;
  private final Secrets secrets;
  private final TokenSecrets tokenSecrets;

  /**
   * The registry of the account and region that the environment tells. Nothing is read before it is
   * needed.
   *
   * @param prefix leads the names of tables and secrets, for example {@code cartwise-}
   */
  public DeployedRegistry(DynamoDbClient tables, String prefix) {
    this.tables = tables;
    this.prefix = prefix;
    this.secrets = new SecretsManagerSecrets();
    this.tokenSecrets = new HeldTokenSecrets(secrets, prefix + TOKEN_SIGNING);
  }

  /** What asks the callers of a function that takes nothing from strangers. */
  public AccessGate gate(Enforcement enforcement) {
    return gate(enforcement, new CallLimits());
  }

  /**
   * What asks the callers of a function who they are.
   *
   * @param limits how many events of strangers are taken
   */
  public AccessGate gate(Enforcement enforcement, CallLimits limits) {
    if (enforcement == Enforcement.OFF) {
      return AccessGate.OPEN;
    }
    CachedKeys keys =
        new CachedKeys(
            new DynamoDbKeyStore(tables, prefix), new HeldSeal(secrets, prefix + KEY_ENCRYPTION));
    CachedRevocations revocations =
        new CachedRevocations(new DynamoDbTokenRevocations(tables, prefix));
    return new CheckingGate(
        new SignatureVerifier<>(keys, CLOCK),
        new TokenReader(tokenSecrets, revocations, CLOCK),
        limits);
  }

  /** What makes tokens. */
  public TokenMint mint() {
    return new TokenMint(tokenSecrets, CLOCK);
  }
}
