package dev.cartwise.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.local.access.AccessKey;
import dev.cartwise.local.access.Callers;
import dev.cartwise.stack.model.Role;
import dev.cartwise.stack.model.Statement;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class LocalTablesTest {
  private static final String USERS =
      "arn:aws:dynamodb:us-east-1:000000000000:table/t-user-features";
  private static final String ITEMS =
      "arn:aws:dynamodb:us-east-1:000000000000:table/t-item-features";
  private static final Map<String, AttributeValue> ROW =
      Map.of("pk", AttributeValue.fromS("demo#u#1"), "sk", AttributeValue.fromS("profile"));

  @TempDir Path directory;
  private final Callers callers = new Callers();
  private LocalTables tables;

  @BeforeEach
  void start() {
    tables = LocalTables.start(directory, callers);
    try (DynamoDbClient operator = tables.client()) {
      new TableSetup(operator)
          .create(
              List.of(
                  TestTables.withoutStream("t-user-features"),
                  TestTables.withoutStream("t-item-features")));
    }
  }

  @AfterEach
  void stop() {
    tables.close();
  }

  @Test
  void letARoleDoWhatItMay() {
    try (DynamoDbClient client =
        inRole(
            allow(USERS, "dynamodb:PutItem", "dynamodb:GetItem", "dynamodb:BatchGetItem"),
            allow(ITEMS, "dynamodb:PutItem"))) {
      client.putItem(r -> r.tableName("t-user-features").item(ROW));
      assertThat(client.getItem(r -> r.tableName("t-user-features").key(ROW)).item())
          .isEqualTo(ROW);
      assertThat(
              client
                  .batchGetItem(
                      r ->
                          r.requestItems(
                              Map.of(
                                  "t-user-features",
                                  KeysAndAttributes.builder().keys(List.of(ROW)).build())))
                  .responses()
                  .get("t-user-features"))
          .containsExactly(ROW);
      client.transactWriteItems(
          r ->
              r.transactItems(
                  List.of(
                      TransactWriteItem.builder()
                          .put(p -> p.tableName("t-user-features").item(ROW))
                          .build(),
                      TransactWriteItem.builder()
                          .put(p -> p.tableName("t-item-features").item(ROW))
                          .build())));
    }
  }

  @Test
  void refuseWhatNoStatementAllowsInTheFormOfTheService() {
    try (DynamoDbClient client =
        inRole(allow(USERS, "dynamodb:GetItem", "dynamodb:BatchWriteItem"))) {
      refused(
          () -> client.putItem(r -> r.tableName("t-user-features").item(ROW)),
          "dynamodb:PutItem",
          USERS);
      refused(
          () -> client.getItem(r -> r.tableName("t-item-features").key(ROW)),
          "dynamodb:GetItem",
          ITEMS);
      refused(() -> client.scan(r -> r.tableName("t-user-features")), "dynamodb:Scan", USERS);
      refused(
          () -> client.scan(r -> r.tableName("t-user-features").indexName("byAge")),
          "dynamodb:Scan",
          USERS + "/index/byAge");
      List<WriteRequest> put = List.of(WriteRequest.builder().putRequest(p -> p.item(ROW)).build());
      refused(
          () ->
              client.batchWriteItem(
                  r -> r.requestItems(Map.of("t-user-features", put, "t-item-features", put))),
          "dynamodb:BatchWriteItem",
          ITEMS);
      TransactWriteItem check =
          TransactWriteItem.builder()
              .conditionCheck(
                  c ->
                      c.tableName("t-user-features")
                          .key(ROW)
                          .conditionExpression("attribute_exists(pk)"))
              .build();
      refused(
          () -> client.transactWriteItems(r -> r.transactItems(List.of(check))),
          "dynamodb:ConditionCheckItem",
          USERS);
      refused(
          () -> client.executeStatement(r -> r.statement("SELECT * FROM \"t-user-features\"")),
          "dynamodb:ExecuteStatement",
          "arn:aws:dynamodb:us-east-1:000000000000:table/*");
      refused(
          client::listTables,
          "dynamodb:ListTables",
          "arn:aws:dynamodb:us-east-1:000000000000:table/*");
    }
  }

  @Test
  void knowNoForeignKeysNorNobody() throws Exception {
    try (DynamoDbClient stranger = client(new AccessKey("AKIASTRANGER", "secret"))) {
      assertThatThrownBy(() -> stranger.listTables())
          .isInstanceOfSatisfying(
              DynamoDbException.class,
              failure -> {
                assertThat(failure.statusCode()).isEqualTo(400);
                assertThat(failure.awsErrorDetails().errorCode())
                    .isEqualTo("UnrecognizedClientException");
                assertThat(failure.awsErrorDetails().errorMessage())
                    .isEqualTo("The security token included in the request is invalid.");
              });
    }
    HttpResponse<String> unsigned =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(tables.endpoint())
                    .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
                    .POST(BodyPublishers.ofString("{}"))
                    .build(),
                BodyHandlers.ofString());
    assertThat(unsigned.statusCode()).isEqualTo(400);
    assertThat(unsigned.body()).contains("#MissingAuthenticationTokenException");
  }

  private static void refused(ThrowingCallable call, String action, String resource) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            failure -> {
              assertThat(failure.statusCode()).isEqualTo(400);
              assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
              assertThat(failure.awsErrorDetails().errorMessage())
                  .isEqualTo(
                      "User: arn:aws:sts::000000000000:assumed-role/tester/test is not authorized"
                          + " to perform: %s on resource: %s because no identity-based policy"
                          + " allows the %s action",
                      action, resource, action);
            });
  }

  private static Statement allow(String resource, String... actions) {
    return new Statement("Allow", Arrays.asList(actions), List.of(resource), List.of());
  }

  private DynamoDbClient inRole(Statement... statements) {
    return client(callers.admit("test", new Role("tester", "arn", List.of(statements))).key());
  }

  private DynamoDbClient client(AccessKey key) {
    return DynamoDbClient.builder()
        .endpointOverride(tables.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret())))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}
