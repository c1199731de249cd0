package dev.cartwise.shopregistry.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.key.AccessKey;
import dev.cartwise.shopregistry.key.AccessKeys;
import dev.cartwise.shopregistry.key.CachedKeys;
import dev.cartwise.shopregistry.key.KeyId;
import dev.cartwise.shopregistry.key.KeyOwner;
import dev.cartwise.shopregistry.key.KeyRole;
import dev.cartwise.shopregistry.key.NewKey;
import dev.cartwise.shopregistry.seal.AesGcmSeal;
import dev.cartwise.shopregistry.seal.BrokenSealException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

class DynamoDbKeyStoreTest {

  private static final String TABLE = "test-" + DynamoDbKeyStore.TABLE;
  private static final KeyOwner DEMO = new KeyOwner(new ShopId("demo"), KeyRole.SERVER);
  private static final KeyOwner OTHER = new KeyOwner(new ShopId("other"), KeyRole.ADMIN);
  private static final AmazonDynamoDBLocal LOCAL = DynamoDBEmbedded.create(true);
  private static final AesGcmSeal SEAL = new AesGcmSeal(new byte[32]);
  private static final Instant LATER = Instant.parse("2026-11-01T00:00:00Z");

  private final DynamoDbClient client = LOCAL.dynamoDbClient();
  private final DynamoDbKeyStore store = new DynamoDbKeyStore(client, "test-");
  private final AccessKeys keys = new AccessKeys(store, SEAL, Clock.systemUTC());

  @BeforeAll
  static void createTable() {
    LOCAL
        .dynamoDbClient()
        .createTable(
            create ->
                create
                    .tableName(TABLE)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(
                        AttributeDefinition.builder()
                            .attributeName("id")
                            .attributeType(ScalarAttributeType.S)
                            .build())
                    .keySchema(
                        KeySchemaElement.builder()
                            .attributeName("id")
                            .keyType(KeyType.HASH)
                            .build()));
  }

  @AfterAll
  static void close() {
    LOCAL.shutdownNow();
  }

  @BeforeEach
  void empty() {
    for (AccessKey key : store.list(Optional.empty())) {
      client.deleteItem(delete -> delete.tableName(TABLE).key(KeyRows.key(key.id())));
    }
  }

  @Test
  void findsAKeyAsItWasMade() {
    NewKey made = keys.create(DEMO);
    assertThat(new CachedKeys(store, SEAL).find(made.key().id().value()))
        .hasValueSatisfying(
            key -> {
              assertThat(key.secret()).isEqualTo(made.secret());
              assertThat(key.owner()).isEqualTo(DEMO);
            });
    assertThat(store.inForce(new KeyId("CWKEY" + "A".repeat(20)))).isEmpty();
  }

  @Test
  void storesNoSecretInTheOpen() {
    NewKey made = keys.create(DEMO);
    Map<String, AttributeValue> row = row(made);
    assertThat(row).containsKey(KeyRows.SEALED);
    for (AttributeValue value : row.values()) {
      assertThat(value.toString()).doesNotContain(made.secret());
      Optional.ofNullable(value.b())
          .ifPresent(
              bytes ->
                  assertThat(bytes.asString(StandardCharsets.ISO_8859_1))
                      .doesNotContain(made.secret()));
    }
  }

  @Test
  void listsTheKeysOfAShopOrAll() {
    AccessKey demo = keys.create(DEMO).key();
    AccessKey other = keys.create(OTHER).key();
    assertThat(store.list(Optional.empty())).containsExactlyInAnyOrder(demo, other);
    assertThat(store.list(Optional.of(OTHER.shop()))).containsExactly(other);
  }

  @Test
  void revokesForGood() {
    NewKey made = keys.create(DEMO);
    KeyId id = made.key().id();
    AccessKey revoked = new AccessKey(id, DEMO, made.key().created(), Optional.of(LATER));
    assertThat(store.revoke(id, LATER)).contains(revoked);
    assertThat(store.revoke(id, LATER.plusSeconds(9))).contains(revoked);
    assertThat(store.inForce(id)).isEmpty();
    assertThat(store.list(Optional.empty())).containsExactly(revoked);
    assertThat(row(made)).doesNotContainKey(KeyRows.SEALED);
  }

  @Test
  void revokesNothingThatThereIsNot() {
    assertThat(store.revoke(new KeyId("CWKEY" + "B".repeat(20)), LATER)).isEmpty();
    assertThat(store.list(Optional.empty())).isEmpty();
  }

  @Test
  void keepsAKeyThatIsThere() {
    NewKey made = keys.create(DEMO);
    assertThatThrownBy(() -> store.put(store.inForce(made.key().id()).orElseThrow()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there is a key " + made.key().id());
  }

  @Test
  void tellsRevokedTokensFromKeys() {
    DynamoDbTokenRevocations tokens = new DynamoDbTokenRevocations(client, "test-");
    AccessKey key = keys.create(DEMO).key();
    assertThat(tokens.revokedUntil(DEMO.shop())).isEmpty();
    tokens.revoke(DEMO.shop(), LATER);
    assertThat(tokens.revokedUntil(DEMO.shop())).contains(LATER);
    assertThat(tokens.revokedUntil(OTHER.shop())).isEmpty();
    assertThat(store.list(Optional.empty())).containsExactly(key);
  }

  @Test
  void namesTheRowOfTokensThatIsNotAsWritten() {
    Map<String, AttributeValue> row = new HashMap<>(RevocationRows.write(DEMO.shop(), LATER));
    row.put("revokedUntil", AttributeValue.fromS("soon"));
    client.putItem(put -> put.tableName(TABLE).item(row));
    assertThatThrownBy(
            () -> new DynamoDbTokenRevocations(client, "test-").revokedUntil(DEMO.shop()))
        .isInstanceOf(MalformedKeyException.class)
        .hasMessageStartingWith("key tokens#demo: revokedUntil");
    client.deleteItem(delete -> delete.tableName(TABLE).key(RevocationRows.key(DEMO.shop())));
  }

  @ParameterizedTest
  @CsvSource({"shop,other", "role,admin"})
  void opensNoRowThatWasGivenToSomebodyElse(String attribute, String value) {
    NewKey made = keys.create(DEMO);
    change(made, attribute, AttributeValue.fromS(value));
    assertThatThrownBy(() -> new CachedKeys(store, SEAL).find(made.key().id().value()))
        .isInstanceOf(BrokenSealException.class)
        .hasMessageContaining(made.key().id().value());
  }

  @ParameterizedTest
  @CsvSource({"shop,A#B", "role,king", "schemaVersion,x"})
  void namesTheAttributeThatIsNotAsWritten(String attribute, String value) {
    NewKey made = keys.create(DEMO);
    change(made, attribute, AttributeValue.fromS(value));
    if (attribute.equals("schemaVersion")) {
      change(made, attribute, AttributeValue.fromN("2"));
    }
    assertThatThrownBy(() -> store.inForce(made.key().id()))
        .isInstanceOf(MalformedKeyException.class)
        .hasMessageStartingWith("key " + made.key().id() + ": " + attribute);
    client.deleteItem(delete -> delete.tableName(TABLE).key(KeyRows.key(made.key().id())));
  }

  private Map<String, AttributeValue> row(NewKey made) {
    return client.getItem(get -> get.tableName(TABLE).key(KeyRows.key(made.key().id()))).item();
  }

  private void change(NewKey made, String attribute, AttributeValue value) {
    Map<String, AttributeValue> row = new HashMap<>(row(made));
    row.put(attribute, value);
    client.putItem(put -> put.tableName(TABLE).item(row));
  }
}
