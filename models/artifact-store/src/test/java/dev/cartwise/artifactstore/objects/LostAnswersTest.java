package dev.cartwise.artifactstore.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Conditional writes to a storage that closes the connection instead of answering a PUT. */
class LostAnswersTest {

  private static final byte[] OURS = "ours".getBytes(StandardCharsets.UTF_8);
  private static final byte[] THEIRS = "theirs".getBytes(StandardCharsets.UTF_8);

  private HttpServer server;
  private S3Client client;
  private S3ObjectStore store;
  private volatile byte @Nullable [] stored;
  private volatile boolean takesEffect;
  private volatile boolean refusesRepetition;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/bucket/key", this::serve);
    server.start();
    client =
        S3Client.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .forcePathStyle(true)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    store = new S3ObjectStore(client, "bucket");
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  @Test
  void aWriteThatTookEffectCounts() throws IOException {
    takesEffect = true;

    assertThat(store.write("key", OURS, new WriteCondition.Absent())).isTrue();
  }

  @Test
  void aRepeatedWriteThatMeetsItselfCounts() throws IOException {
    takesEffect = true;
    refusesRepetition = true;

    assertThat(store.write("key", OURS, new WriteCondition.Absent())).isTrue();
  }

  @Test
  void aConditionThatFailsIsRefused() throws IOException {
    stored = THEIRS;

    assertThat(store.write("key", OURS, new WriteCondition.Absent())).isFalse();
    assertThat(store.write("key", OURS, new WriteCondition.Unchanged("\"other\""))).isFalse();
  }

  @Test
  void aConditionOnWhatIsGoneIsRefused() throws IOException {
    assertThat(store.write("key", OURS, new WriteCondition.Unchanged("\"tag\""))).isFalse();
  }

  @Test
  void aWriteWithoutEffectFails() {
    assertThatThrownBy(() -> store.write("key", OURS, new WriteCondition.Absent()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("could not write s3://bucket/key");
  }

  private void serve(HttpExchange exchange) throws IOException {
    byte[] content = stored;
    if (exchange.getRequestMethod().equals("PUT")) {
      if (refusesRepetition && content != null) {
        exchange.sendResponseHeaders(412, -1);
      }
      if (takesEffect) {
        stored = OURS;
      }
      exchange.close();
    } else if (content == null) {
      byte[] body = "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(404, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    } else {
      exchange.getResponseHeaders().add("ETag", "\"tag\"");
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
      exchange.close();
    }
  }
}
