package dev.cartwise.tagimages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpAnswers;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.PathShop;
import dev.cartwise.awsprotocol.WireProtocol;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.dynamodb.BusyStorage;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.gallery.LookAlike;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import java.math.BigDecimal;
import java.util.List;

/** The HTTP routes of the function. */
final class ImageRoutes {

  private static final String DETECT_LABELS = "RekognitionService.DetectLabels";
  private static final int DEFAULT_RESULTS = 10;
  private static final int MAX_RESULTS = 100;
  private static final double SCALE = 1e4;

  private static final HttpAnswers ANSWERS = new HttpAnswers(BusyStorage::caused);

  private final AccessGate gate;
  private final PathShop<ShopId> shops;
  private final DetectLabelsReader reader;
  private final LabelDetection detection;
  private final ShopChampions<ImageTagger> taggers;
  private final LookAlikes lookAlikes;

  ImageRoutes(
      AccessGate gate,
      ShopDirectory shops,
      DetectLabelsReader reader,
      LabelDetection detection,
      ShopChampions<ImageTagger> taggers,
      LookAlikes lookAlikes) {
    this.gate = gate;
    this.shops = new PathShop<>(shops::byName, shops::only);
    this.reader = reader;
    this.detection = detection;
    this.taggers = taggers;
    this.lookAlikes = lookAlikes;
  }

  /** Answers a request; an expected refusal is a typed answer. */
  HttpApiResponse answer(HttpApiRequest request) {
    WireProtocol protocol =
        request.route().startsWith("POST") ? WireProtocol.JSON_1_1 : WireProtocol.REST_JSON;
    return ANSWERS.answer(
        request, protocol, () -> answer(gate.admit(request).addressed(request), protocol));
  }

  private HttpApiResponse answer(HttpApiRequest request, WireProtocol protocol) {
    return switch (request.route()) {
      case "POST /rekognition" -> rekognition(request);
      case "GET /items/{itemId}/similar-images" ->
          protocol.success(request.requestId(), similar(request));
      default -> throw request.noRoute();
    };
  }

  private HttpApiResponse rekognition(HttpApiRequest request) {
    CallTiming timing = new CallTiming();
    String target = request.header("x-amz-target").orElse(DETECT_LABELS);
    if (!target.equals(DETECT_LABELS)) {
      throw new AwsException("UnknownOperationException", 400, "no operation '" + target + "'");
    }
    ShopId shop = shops.of(request);
    DetectLabelsRequest call = reader.read(shop, request);
    timing.hasRead();
    try (ArtifactLease<ImageTagger> lease = taggers.acquire(shop)) {
      String body = detection.detect(shop, call, lease, timing).toJson();
      return WireProtocol.JSON_1_1
          .success(request.requestId(), body)
          .with("x-cartwise-artifact", lease.headerValue())
          .with("Server-Timing", timing.header());
    }
  }

  private String similar(HttpApiRequest request) {
    String itemId = request.pathId("itemId");
    ShopId shop = shops.of(request);
    int count = request.wholeNumber("numResults", 1, MAX_RESULTS).orElse(DEFAULT_RESULTS);
    List<LookAlike> found =
        lookAlikes
            .of(shop, itemId, count)
            .orElseThrow(
                () -> AwsException.notFound("itemId", "no photo of '" + itemId + "' was tagged"));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("itemId", itemId);
    ArrayNode items = json.putArray("similarItems");
    for (LookAlike similar : found) {
      items
          .addObject()
          .put("itemId", similar.itemId())
          .put("score", BigDecimal.valueOf(Math.round(similar.score() * SCALE), 4));
    }
    return json.toString();
  }
}
