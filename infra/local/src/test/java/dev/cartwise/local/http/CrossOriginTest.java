package dev.cartwise.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginTest {

  private static final String PAGE = "http://localhost:3000";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private LoopbackServer server;

  @BeforeEach
  void start() {
    server = LoopbackServer.bind("pages", 0);
    server.serve(
        new CrossOrigin(
            new Handler.Abstract() {
              @Override
              public boolean handle(Request request, Response response, Callback callback) {
                response.setStatus(404);
                Content.Sink.write(response, true, "behind", callback);
                return true;
              }
            }));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events", "/shops/toys/recommendations", "/nowhere"})
  void answersThePreflightOfEveryRoute(String path) throws Exception {
    HttpResponse<String> answer =
        send(
            request(path, "OPTIONS")
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,authorization"));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue(PAGE);
    assertThat(answer.headers().firstValue("access-control-allow-methods").orElse(""))
        .contains("POST");
    assertThat(answer.headers().firstValue("access-control-allow-headers").orElse(""))
        .contains("authorization", "content-type");
  }

  @Test
  void namesThePageInAnswersAndInRefusals() throws Exception {
    HttpResponse<String> answer = send(request("/events", "POST").header("Origin", PAGE));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("behind");
    assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue(PAGE);
    assertThat(answer.headers().firstValue("vary")).hasValue("origin");
  }

  @Test
  void saysNothingToPrograms() throws Exception {
    HttpResponse<String> answer = send(request("/events", "OPTIONS"));
    assertThat(answer.body()).isEqualTo("behind");
    assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
  }

  @Test
  void promisesWhatTheTemplatePromises() throws IOException {
    List<String> template = Files.readAllLines(Path.of("../stack/base.yaml"));
    int cors = template.indexOf("      CorsConfiguration:");
    assertThat(listed(template, cors, "AllowMethods:")).isEqualTo(CrossOrigin.METHODS);
    assertThat(listed(template, cors, "AllowHeaders:")).isEqualTo(CrossOrigin.HEADERS);
    assertThat(template).contains("        MaxAge: " + CrossOrigin.MAX_AGE_SECONDS);
  }

  private static List<String> listed(List<String> template, int from, String name) {
    int start = template.subList(from, template.size()).indexOf("        " + name) + from + 1;
    Stream<String> entries = template.subList(start, template.size()).stream();
    return entries
        .takeWhile(line -> line.strip().startsWith("- "))
        .map(line -> line.strip().substring(2))
        .toList();
  }

  private HttpRequest.Builder request(String path, String method) {
    return HttpRequest.newBuilder(URI.create(server.endpoint() + path))
        .method(method, BodyPublishers.noBody());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
