package dev.cartwise.benchmark.images;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.benchmark.measure.ProcessUsage;
import dev.cartwise.benchmark.measure.Variant;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalSystem;
import dev.cartwise.local.lambda.FunctionStatus;
import dev.cartwise.local.storefront.ServerTiming;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Starts builds of tag-images in turns, sends each the same pictures, and runs the same network
 * bare after every request.
 */
final class ImagesBenchmark {

  private static final double BYTES_PER_MEBIBYTE = 1 << 20;

  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalConfig config;
  private final List<byte[]> pictures;
  private final int warmUp;
  private final int requests;

  /**
   * @param warmUp requests of each start that are not measured
   * @param requests requests of each start that are
   */
  ImagesBenchmark(LocalConfig config, List<byte[]> pictures, int warmUp, int requests) {
    this.config = config;
    this.pictures = pictures;
    this.warmUp = warmUp;
    this.requests = requests;
  }

  /** Starts the build once and adds its times; {@code network} is the model file that it serves. */
  void measure(Variant variant, Path network, ImageTimes times)
      throws IOException, InterruptedException {
    try (LocalSystem system = LocalSystem.start(variant.system(config));
        BareNetwork bare = BareNetwork.open(network)) {
      FunctionStatus function = system.status().functions().get(0);
      times.firstPoll.add(function.initMillis());
      long asked = System.nanoTime();
      ask(system.endpoint(), pictures.get(0));
      times.firstTags.add((System.nanoTime() - asked) / 1e6);
      for (int i = 0; i < warmUp; i++) {
        ask(system.endpoint(), pictures.get(i % pictures.size()));
        bare.run();
      }
      for (int i = 0; i < requests; i++) {
        asked = System.nanoTime();
        HttpResponse<String> answer = ask(system.endpoint(), pictures.get(i % pictures.size()));
        times.warm.add((System.nanoTime() - asked) / 1e6);
        Map<String, Double> parts =
            ServerTiming.parse(answer.headers().firstValue("Server-Timing").orElse(""));
        times.reading.add(parts.getOrDefault("reading", Double.NaN));
        double tagging = parts.getOrDefault("tagging", Double.NaN);
        times.withoutDecoding.add(tagging);
        times.withDecoding.add(tagging + parts.getOrDefault("decoding", Double.NaN));
        asked = System.nanoTime();
        bare.run();
        times.bare.add((System.nanoTime() - asked) / 1e6);
      }
      times.residentMebibytes.add(
          ProcessUsage.of(function.pids().get(0)).residentBytes() / BYTES_PER_MEBIBYTE);
    }
  }

  private HttpResponse<String> ask(URI endpoint, byte[] picture)
      throws IOException, InterruptedException {
    ObjectNode call = new ObjectMapper().createObjectNode();
    call.putObject("Image").put("Bytes", Base64.getEncoder().encodeToString(picture));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint + "/rekognition"))
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", "RekognitionService.DetectLabels")
            .POST(BodyPublishers.ofString(call.toString()))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          "tag-images answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer;
  }
}
