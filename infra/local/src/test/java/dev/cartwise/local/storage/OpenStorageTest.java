package dev.cartwise.local.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.local.access.AccessKey;
import dev.cartwise.local.access.Callers;
import dev.cartwise.stack.model.Role;
import dev.cartwise.stack.model.Statement;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

class OpenStorageTest {
  private static final String OBJECT = "/shop/filters/demo/new.json";

  @TempDir Path directory;
  private final Callers callers = new Callers();
  private LocalObjectStorage storage;
  private OpenStorage open;

  @BeforeEach
  void start() {
    storage = LocalObjectStorage.start(directory, "shop", callers);
    open = storage.open();
  }

  @AfterEach
  void stop() {
    open.close();
    storage.close();
  }

  @Test
  void takesListsGivesAndDeletesObjectsOfWhoDoesNotSign() throws Exception {
    List<String> created = new ArrayList<>();
    storage.notify(change -> created.add(change.key()));

    assertThat(send("PUT", open.endpoint() + OBJECT, "{}").statusCode()).isEqualTo(200);
    assertThat(send("GET", open.endpoint() + "/shop?list-type=2", "").body())
        .contains("<Key>filters/demo/new.json</Key>");
    assertThat(send("GET", open.endpoint() + OBJECT, "").body()).isEqualTo("{}");
    assertThat(send("DELETE", open.endpoint() + OBJECT, "").statusCode()).isEqualTo(204);
    assertThat(send("GET", open.endpoint() + OBJECT, "").statusCode()).isEqualTo(404);
    assertThat(created).contains("filters/demo/new.json");
  }

  @Test
  void storesABodyThatItsSenderCallsAForm() throws Exception {
    String address = open.endpoint() + OBJECT;
    HttpRequest put =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .PUT(BodyPublishers.ofString("{\"a\":\"b=c&d\"}"))
            .build();
    HttpClient.newHttpClient().send(put, BodyHandlers.discarding());

    assertThat(send("GET", address, "").body()).isEqualTo("{\"a\":\"b=c&d\"}");
  }

  @Test
  void answersNobodyWhoDoesNotKnowThePath() throws Exception {
    storage.write("shop", "filters/demo/new.json", new byte[] {'1'});
    String host = "http://127.0.0.1:" + open.endpoint().getPort();
    String guessed = host + "/" + "0".repeat(open.endpoint().getPath().length() - 1);

    for (String address : List.of(host, guessed, host + "/shop")) {
      assertThat(send("GET", address + OBJECT, "").statusCode()).isEqualTo(404);
      assertThat(send("PUT", address + OBJECT, "2").statusCode()).isEqualTo(404);
    }
    assertThat(storage.read("shop", "filters/demo/new.json", 1)).hasValue(new byte[] {'1'});
  }

  @Test
  void leavesTheFirstAddressToWhoSigns() throws Exception {
    assertThat(send("PUT", storage.endpoint() + OBJECT, "{}").statusCode()).isEqualTo(403);
    assertThat(send("PUT", storage.endpoint() + open.endpoint().getPath() + OBJECT, "{}"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
  }

  @Test
  void knowsTheOperatorsSignatureAndHoldsOthersToTheirRoles() {
    AccessKey operator = callers.operator().key();
    Statement reads =
        new Statement("Read", List.of("s3:GetObject"), List.of("arn:aws:s3:::shop/*"), List.of());
    AccessKey reader = callers.admit("test", new Role("reader", "arn", List.of(reads))).key();
    try (S3Client signed = client(operator);
        S3Client inRole = client(reader);
        S3Client liar = client(new AccessKey(operator.id(), "secret"))) {
      signed.putObject(r -> r.bucket("shop").key("商 1.json"), RequestBody.fromString("signed"));
      assertThat(inRole.getObjectAsBytes(r -> r.bucket("shop").key("商 1.json")).asUtf8String())
          .isEqualTo("signed");
      assertThatThrownBy(() -> put(inRole))
          .hasMessageContaining("not authorized to perform: s3:PutObject");
      assertThatThrownBy(() -> put(liar))
          .isInstanceOfSatisfying(
              S3Exception.class,
              failure ->
                  assertThat(failure.awsErrorDetails().errorCode())
                      .isEqualTo("SignatureDoesNotMatch"));
    }
  }

  private static void put(S3Client s3) {
    s3.putObject(r -> r.bucket("shop").key("x"), RequestBody.fromString("x"));
  }

  private S3Client client(AccessKey key) {
    return S3Client.builder()
        .serviceConfiguration(
            each -> each.pathStyleAccessEnabled(true).chunkedEncodingEnabled(false))
        .endpointOverride(open.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret())))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private static HttpResponse<String> send(String method, String address, String body)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address))
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }
}
