package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.keys.KeyDesk;
import dev.cartwise.local.storefront.AccessKeySigning;
import dev.cartwise.local.storefront.SnippetPage;
import dev.cartwise.shopregistry.key.KeyOwner;
import dev.cartwise.shopregistry.key.KeyRole;
import dev.cartwise.shopregistry.key.NewKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.comprehend.ComprehendClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.personalizeevents.PersonalizeEventsClient;
import software.amazon.awssdk.services.personalizeevents.model.Item;
import software.amazon.awssdk.services.personalizeruntime.PersonalizeRuntimeClient;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.RekognitionException;

/** The built functions as they run in the cloud: each asks who calls. */
class AccessIT {
  private static final List<String> FUNCTIONS =
      List.of(
          "ingest-events",
          "recommend-items",
          "predict-purchase",
          "tag-images",
          "analyze-reviews",
          "retrain-models");
  private static final String ARNS = "arn:aws:personalize:us-east-1:000000000000:";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path data;
  private static LocalSystem system;
  private static final Map<KeyRole, NewKey> KEYS = new EnumMap<>(KeyRole.class);
  private static NewKey ofAnotherShop;

  @BeforeAll
  static void start() throws IOException {
    system =
        LocalSystem.start(
            BuiltFunctions.config(FUNCTIONS, data).withShops("demo=demo,other=other").asking());
    try (DynamoDbClient tables = StoreClients.dynamoDb(system.environment())) {
      KeyDesk desk = KeyDesk.of(tables, "cartwise-", new DataLayout(data));
      for (KeyRole role : KeyRole.values()) {
        KEYS.put(role, desk.create(new KeyOwner(new ShopId("demo"), role)));
      }
      ofAnotherShop = desk.create(new KeyOwner(new ShopId("other"), KeyRole.ADMIN));
    }
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
  }

  private static NewKey key(KeyRole role) {
    return Objects.requireNonNull(KEYS.get(role));
  }

  private static <B extends AwsClientBuilder<B, C>, C> C client(B builder, NewKey key) {
    return builder
        .endpointOverride(system.endpoint())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(key.key().id().value(), key.secret())))
        .build();
  }

  @Test
  void opensTheBucketToNobodyWhoDoesNotSign() throws Exception {
    URI filter =
        URI.create(
            system.environment().get("AWS_ENDPOINT_URL_S3") + "/cartwise/filters/demo/x.json");
    HttpRequest put = HttpRequest.newBuilder(filter).PUT(BodyPublishers.ofString("{}")).build();
    assertThat(HTTP.send(put, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
  }

  @Test
  void takesWhatAwssOwnClientsSignWithAKeyOfTheShop() {
    try (PersonalizeEventsClient events =
            client(PersonalizeEventsClient.builder(), key(KeyRole.ADMIN));
        PersonalizeRuntimeClient runtime =
            client(PersonalizeRuntimeClient.builder(), key(KeyRole.SERVER));
        ComprehendClient comprehend = client(ComprehendClient.builder(), key(KeyRole.SERVER));
        RekognitionClient rekognition =
            client(RekognitionClient.builder(), key(KeyRole.STOREFRONT))) {
      events.putItems(
          put ->
              put.datasetArn(ARNS + "dataset/demo/ITEMS")
                  .items(Item.builder().itemId("kettle").properties("{}").build()));
      assertThat(
              runtime
                  .getRecommendations(get -> get.campaignArn(ARNS + "campaign/demo").userId("用户 1"))
                  .itemList())
          .isNotEmpty();
      assertThat(comprehend.detectDominantLanguage(detect -> detect.text("a kettle")).languages())
          .isNotEmpty();
      assertThatThrownBy(
              () ->
                  rekognition.detectLabels(
                      detect -> detect.image(image -> image.s3Object(o -> o.name("x")))))
          .isInstanceOfSatisfying(
              RekognitionException.class,
              refusal ->
                  assertThat(refusal.awsErrorDetails().errorCode())
                      .isEqualTo("AccessDeniedException"));
    }
  }

  @Test
  void refusesTheKeyOfAnotherShopAndOneThatThereIsNot() {
    NewKey wrong = new NewKey(key(KeyRole.ADMIN).key(), ofAnotherShop.secret());
    assertThat(refusal(ofAnotherShop)).isEqualTo("AccessDeniedException");
    assertThat(refusal(wrong)).isEqualTo("InvalidSignatureException");
  }

  private static String refusal(NewKey key) {
    try (PersonalizeRuntimeClient runtime = client(PersonalizeRuntimeClient.builder(), key)) {
      runtime.getRecommendations(get -> get.campaignArn(ARNS + "campaign/demo").userId("u"));
      return "none";
    } catch (AwsServiceException e) {
      return e.awsErrorDetails().errorCode();
    }
  }

  /** A route of each function; the last column tells whether a token of the user opens it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/recommendations | {\"campaignArn\":\""
            + ARNS
            + "campaign/demo\",\"userId\":\"u\"} | true",
        "/shops/demo/predictions/purchase | {\"userId\":\"u\"} | true",
        "/shops/demo/items | {\"datasetArn\":\"" + ARNS + "dataset/demo/ITEMS\"} | false",
        "/shops/demo/rekognition | {} | false",
        "/shops/demo/reviews | {} | false",
        "/shops/demo/retrain | {\"task\":\"none\"} | false",
      })
  void asksAtEveryFunction(String path, String body, boolean isOpenToShoppers) throws Exception {
    assertThat(error(post(path, body, Map.of()))).isEqualTo("MissingAuthenticationTokenException");
    assertThat(post(path, body, signed(path, body, key(KeyRole.ADMIN))).statusCode())
        .isNotEqualTo(403)
        .isLessThan(500);
    HttpResponse<String> own = post(path, body, bearer("u"));
    if (isOpenToShoppers) {
      assertThat(own.statusCode()).as(own.body()).isNotEqualTo(403).isLessThan(500);
      assertThat(error(post(path, body, bearer("somebody else"))))
          .isEqualTo("AccessDeniedException");
    } else {
      assertThat(error(own)).isEqualTo("AccessDeniedException");
    }
  }

  @Test
  void takesEventsOfStrangersButNotOfUsersWhoAreNotThere() throws Exception {
    String events =
        "{\"trackingId\":\"demo\",%s\"sessionId\":\"s\",\"eventList\":[{\"eventType\":\"View\",\"sentAt\":"
            + Instant.now().getEpochSecond()
            + "}]}";
    String ofUser = events.formatted("\"userId\":\"u\",");

    assertThat(post("/events", events.formatted(""), Map.of()).statusCode()).isEqualTo(200);
    assertThat(error(post("/events", ofUser, Map.of())))
        .isEqualTo("MissingAuthenticationTokenException");
    assertThat(error(post("/events", ofUser, signed("/events", ofUser, key(KeyRole.STOREFRONT)))))
        .isEqualTo("AccessDeniedException");
    assertThat(post("/events", ofUser, bearer("u")).statusCode()).isEqualTo(200);
    assertThat(error(post("/events", ofUser, bearer("v")))).isEqualTo("AccessDeniedException");
  }

  @Test
  void takesWhatTheSnippetOfAPageSendsWithATokenOfItsShopper(@TempDir Path browser)
      throws Exception {
    HttpRequest preflight =
        HttpRequest.newBuilder(URI.create(system.endpoint() + "/events"))
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", "http://localhost:3000")
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization,content-type")
            .build();
    HttpResponse<Void> allowed = HTTP.send(preflight, BodyHandlers.discarding());
    assertThat(allowed.statusCode()).isEqualTo(204);
    assertThat(allowed.headers().firstValue("access-control-allow-origin"))
        .hasValue("http://localhost:3000");
    assertThat(allowed.headers().firstValue("access-control-allow-headers").orElse(""))
        .contains("authorization", "content-type");

    new SnippetPage(browser, system.endpoint())
        .run(
            """
            const shop = Cartwise.create({
              endpoint, trackingId: 'demo', userId: 'u-page', sessionId: 's-page',
              token: () => '%s', onDrop: (sentence, why) => { console.error(why); process.exit(1); }
            });
            shop.view('kettle');
            shop.purchase({ itemId: 'kettle', value: 19.5 }, { orderId: 'o-1' });
            await shop.flush();
            if (JSON.parse(localStorage.getItem('cartwise.demo.queue')).length) { throw new Error('not taken'); }
            """
                .formatted(token("u-page")));

    try (DynamoDbClient tables = StoreClients.dynamoDb(system.environment())) {
      assertThat(
              tables
                  .scan(
                      scan ->
                          scan.tableName("cartwise-interactions")
                              .filterExpression("contains(pk, :user)")
                              .expressionAttributeValues(
                                  Map.of(":user", AttributeValue.fromS("u-page"))))
                  .items())
          .hasSize(2);
    }
  }

  private static Map<String, String> signed(String path, String body, NewKey key) {
    return AccessKeySigning.with(key.key().id().value(), key.secret())
        .headers(system.endpoint().resolve(path), body);
  }

  /** What a page sends that speaks for a user of the shop. */
  private static Map<String, String> bearer(String userId) throws Exception {
    return Map.of("authorization", "Bearer " + token(userId));
  }

  private static String token(String userId) throws Exception {
    String asked = "{\"userId\":\"" + userId + "\"}";
    HttpResponse<String> minted =
        post("/tokens", asked, signed("/tokens", asked, key(KeyRole.SERVER)));
    assertThat(minted.statusCode()).as(minted.body()).isEqualTo(200);
    return new ObjectMapper().readTree(minted.body()).path("token").asText();
  }

  private static HttpResponse<String> post(String path, String body, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(system.endpoint() + path))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::setHeader);
    return PatientHttp.send(request);
  }

  private static String error(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    return answer
        .headers()
        .firstValue("x-amzn-errortype")
        .orElse(new ObjectMapper().readTree(answer.body()).path("__type").asText());
  }
}
