package dev.cartwise.benchmark.soak.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.local.http.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultProxyTest {
  /** Within the storms of these numbers; a storm of each kind comes every 25 seconds. */
  private static final long THROTTLED = 100;

  private static final long ANSWER_LOST = 5_100;
  private static final long HALF_WRITTEN = 10_100;
  private static final long DISK_FULL = 20_100;

  private static final String BATCH = "{\"RequestItems\":{\"t\":[{\"a\":1},{\"a\":2}]}}";

  private final AtomicLong clock = new AtomicLong();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private FaultLog log;
  private LoopbackServer store;
  private FaultPlan plan;
  private FaultProxy proxy;

  @BeforeEach
  void start() throws IOException {
    log = new FaultLog(folder.resolve("faults.tsv"));
    store = LoopbackServer.start("store", new Recorder());
    plan = new FaultPlan(7, clock::get);
    proxy = FaultProxy.start(Store.TABLES, store.endpoint(), plan, log);
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    store.close();
    log.close();
  }

  @Test
  void withoutFaultsARequestPassesWithTheHostThatItsSenderSigned() throws Exception {
    HttpResponse<String> answer = send("BatchWriteItem");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("x-of-store")).contains("yes");
    assertThat(received)
        .containsExactly(
            "POST /path?q=%2F " + proxy.endpoint().getAuthority() + " Signature=s " + BATCH);
  }

  @Test
  void throttlingIsInTheFormOfTheService() throws Exception {
    HttpResponse<String> answer = firstDisturbed(THROTTLED, "PutItem");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("#ProvisionedThroughputExceededException");
  }

  @Test
  void aLostAnswerIsOneWhoseRequestWasDone() {
    plan.start();
    clock.set(ANSWER_LOST);

    assertThatThrownBy(() -> sendUntil(FaultKind.ANSWER_LOST, "PutItem"))
        .isInstanceOf(IOException.class);
    assertThat(received).isNotEmpty();
    assertThat(log.count(FaultKind.ANSWER_LOST)).isEqualTo(1);
  }

  @Test
  void aHalfWrittenBatchReachesTheStoreInPart() throws Exception {
    plan.start();
    clock.set(HALF_WRITTEN);
    received.clear();

    sendUntil(FaultKind.HALF_WRITTEN, "BatchWriteItem");

    assertThat(received.get(received.size() - 1))
        .endsWith("{\"RequestItems\":{\"t\":[{\"a\":1}]}}");
  }

  @Test
  void nothingIsWrittenWhileTheDiskIsFullAndReadsGoOn() throws Exception {
    plan.start();
    clock.set(DISK_FULL);

    assertThat(plan.isDiskFull()).isTrue();
    assertThat(send("PutItem").body()).contains("#InternalServerError");
    assertThat(received).isEmpty();
    assertThat(send("GetItem").statusCode()).isEqualTo(200);
  }

  @Test
  void aPlanThatWasStoppedMakesNoFaults() throws Exception {
    plan.start();
    plan.stop();
    clock.set(THROTTLED);

    for (int i = 0; i < 50; i++) {
      assertThat(send("PutItem").statusCode()).isEqualTo(200);
    }
  }

  private HttpResponse<String> firstDisturbed(long at, String operation) throws Exception {
    plan.start();
    clock.set(at);
    return sendUntil(FaultKind.THROTTLED, operation);
  }

  private HttpResponse<String> sendUntil(FaultKind kind, String operation) throws Exception {
    HttpResponse<String> answer = send(operation);
    while (log.count(kind) == 0) {
      answer = send(operation);
    }
    return answer;
  }

  private HttpResponse<String> send(String operation) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(proxy.endpoint() + "/path?q=%2F"))
            .header("X-Amz-Target", "DynamoDB_20120810." + operation)
            .header("Authorization", "Signature=s")
            .POST(BodyPublishers.ofString(BATCH))
            .build(),
        BodyHandlers.ofString());
  }

  private final class Recorder extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      byte[] body;
      try (var content = Content.Source.asInputStream(request)) {
        body = content.readAllBytes();
      }
      received.add(
          String.join(
              " ",
              request.getMethod(),
              request.getHttpURI().getPathQuery(),
              request.getHeaders().get("Host"),
              request.getHeaders().get("Authorization"),
              new String(body, StandardCharsets.UTF_8)));
      response.getHeaders().put("x-of-store", "yes");
      Content.Sink.write(response, true, "{}", callback);
      return true;
    }
  }
}
