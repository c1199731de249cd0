package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.personalizeevents.PersonalizeEventsClient;
import software.amazon.awssdk.services.personalizeevents.model.Event;
import software.amazon.awssdk.services.personalizeevents.model.InvalidInputException;
import software.amazon.awssdk.services.personalizeevents.model.Item;
import software.amazon.awssdk.services.personalizeevents.model.User;
import software.amazon.awssdk.services.personalizeruntime.PersonalizeRuntimeClient;
import software.amazon.awssdk.services.personalizeruntime.model.GetRecommendationsResponse;
import software.amazon.awssdk.services.personalizeruntime.model.PredictedItem;
import software.amazon.awssdk.services.personalizeruntime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The AWS SDK's own Personalize clients, changed in nothing but their endpoint, against the built
 * functions.
 */
class AwsSdkClientsIT {
  private static final List<String> FUNCTIONS = List.of("ingest-events", "recommend-items");
  private static final String ARNS = "arn:aws:personalize:us-east-1:000000000000:";

  @TempDir static Path data;
  private static LocalSystem system;
  private static PersonalizeEventsClient events;
  private static PersonalizeRuntimeClient runtime;

  @BeforeAll
  static void start() throws IOException {
    system = LocalSystem.start(BuiltFunctions.config(FUNCTIONS, data));
    events = client(PersonalizeEventsClient.builder()).build();
    runtime = client(PersonalizeRuntimeClient.builder()).build();
    events.putItems(
        request ->
            request
                .datasetArn(ARNS + "dataset/demo/ITEMS")
                .items(
                    item("kettle", "Kettle", "Kitchen"),
                    item("pan", "Pan", "Kitchen"),
                    item("tent", "Tent", "Camping")));
  }

  private static <B extends AwsClientBuilder<B, ?>> B client(B builder) {
    return StoreClients.local(builder, system.environment()).endpointOverride(system.endpoint());
  }

  private static Item item(String itemId, String title, String category) {
    return Item.builder()
        .itemId(itemId)
        .properties("{\"title\":\"" + title + "\",\"category\":\"" + category + "\",\"stock\":3}")
        .build();
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      events.close();
      runtime.close();
      system.close();
    }
  }

  private static Event view(String eventId, Instant sentAt) {
    return Event.builder()
        .eventId(eventId)
        .eventType("View")
        .itemId("kettle")
        .sentAt(sentAt)
        .properties("{\"size\":\"L\"}")
        .build();
  }

  @Test
  void putEventsStoresAnEventOnceHoweverOftenItIsSent() {
    Instant sentAt = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
    for (int repetition = 0; repetition < 2; repetition++) {
      events.putEvents(
          request ->
              request
                  .trackingId("demo")
                  .userId("客户-1")
                  .sessionId("s-1")
                  .eventList(view("e-1", sentAt)));
    }
    Map<String, String> environment = system.environment();
    try (DynamoDbClient tables =
        client(DynamoDbClient.builder())
            .endpointOverride(
                URI.create(String.valueOf(environment.get("AWS_ENDPOINT_URL_DYNAMODB"))))
            .build()) {
      assertThat(tables.scan(scan -> scan.tableName("cartwise-interactions")).items())
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row).extractingByKey("pk").hasToString("AttributeValue(S=demo#u#客户-1)");
                assertThat(row)
                    .extractingByKey("sk")
                    .hasToString("AttributeValue(S=" + sentAt.toEpochMilli() + "#e-1)");
              });
    }
  }

  @Test
  void putUsersIsAccepted() {
    assertThat(
            events
                .putUsers(
                    request ->
                        request
                            .datasetArn(ARNS + "dataset/demo/USERS")
                            .users(User.builder().userId("u-2").properties("{\"a\":1}").build()))
                .sdkHttpResponse()
                .isSuccessful())
        .isTrue();
  }

  @Test
  void getRecommendationsGivesItemsScoresAndReasons() {
    GetRecommendationsResponse answer =
        runtime.getRecommendations(
            request -> request.campaignArn(ARNS + "campaign/demo").userId("u-9").numResults(2));
    assertThat(answer.recommendationId()).isNotBlank();
    assertThat(answer.itemList()).hasSize(2);
    assertThat(answer.itemList())
        .extracting(PredictedItem::itemId)
        .isSubsetOf("kettle", "pan", "tent");
    assertThat(answer.itemList())
        .allSatisfy(
            item -> {
              assertThat(item.score()).isNotNegative();
              assertThat(item.reason()).isNotEmpty();
            });
  }

  @Test
  void getRecommendationsKeepsToAFilterAndShowsTheStockOfTheMoment() {
    try (S3Client s3 = StoreClients.s3(system.environment())) {
      s3.putObject(
          put -> put.bucket("cartwise").key("filters/demo/indoors.json"),
          RequestBody.fromString(
              "{\"schemaVersion\":1,\"name\":\"indoors\",\"expression\":"
                  + "\"EXCLUDE ItemID WHERE Items.CATEGORY IN (\\\"Camping\\\")\"}"));
    }
    GetRecommendationsResponse answer =
        runtime.getRecommendations(
            request ->
                request
                    .campaignArn(ARNS + "campaign/demo")
                    .userId("u-9")
                    .context(Map.of("SESSION_ID", "s-9"))
                    .filterArn(ARNS + "filter/indoors")
                    .metadataColumns(Map.of("ITEMS", List.of("STOCK")))
                    .numResults(3));
    assertThat(answer.itemList())
        .extracting(PredictedItem::itemId)
        .containsExactlyInAnyOrder("kettle", "pan");
    assertThat(answer.itemList())
        .allSatisfy(item -> assertThat(item.metadata()).containsEntry("STOCK", "3"));
  }

  @Test
  void refusedEventsArriveAsTheClientsOwnException() {
    assertThatThrownBy(
            () ->
                events.putEvents(
                    request ->
                        request
                            .trackingId("unknown")
                            .sessionId("s-1")
                            .eventList(view("e-2", Instant.now()))))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> {
              assertThat(refusal.statusCode()).isEqualTo(400);
              assertThat(refusal.awsErrorDetails().errorMessage()).contains("trackingId");
              assertThat(refusal.requestId()).isNotBlank();
            });
  }

  @Test
  void anUnknownCampaignIsTheRuntimesNotFound() {
    assertThatThrownBy(
            () ->
                runtime.getRecommendations(
                    request -> request.campaignArn(ARNS + "campaign/elsewhere").userId("u-1")))
        .isInstanceOfSatisfying(
            ResourceNotFoundException.class,
            refusal -> assertThat(refusal.statusCode()).isEqualTo(404));
  }

  @Test
  void tooManyResultsAreRefusedByName() {
    assertThatThrownBy(
            () ->
                runtime.getRecommendations(
                    request ->
                        request.campaignArn(ARNS + "campaign/demo").userId("u-1").numResults(501)))
        .isInstanceOf(
            software.amazon.awssdk.services.personalizeruntime.model.InvalidInputException.class)
        .hasMessageContaining("numResults");
  }
}
