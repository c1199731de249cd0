package dev.cartwise.tagimages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.WireProtocol;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.ShopRegistry;
import dev.cartwise.imagetagging.gallery.LookAlike;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The HTTP routes of the function. */
final class ImageRoutes {

  private static final String DETECT_LABELS = "RekognitionService.DetectLabels";
  private static final int DEFAULT_RESULTS = 10;
  private static final int MAX_RESULTS = 100;
  private static final double SCALE = 1e4;

  private final ShopRegistry shops;
  private final DetectLabelsReader reader;
  private final LabelDetection detection;
  private final ShopTaggers taggers;
  private final LookAlikes lookAlikes;

  ImageRoutes(
      ShopRegistry shops,
      DetectLabelsReader reader,
      LabelDetection detection,
      ShopTaggers taggers,
      LookAlikes lookAlikes) {
    this.shops = shops;
    this.reader = reader;
    this.detection = detection;
    this.taggers = taggers;
    this.lookAlikes = lookAlikes;
  }

  /** Answers a request; an expected refusal is a typed answer. */
  HttpApiResponse answer(HttpApiRequest request) {
    WireProtocol protocol =
        request.route().startsWith("POST") ? WireProtocol.JSON_1_1 : WireProtocol.REST_JSON;
    try {
      return switch (request.route()) {
        case "POST /rekognition", "POST /shops/{shop}/rekognition" -> rekognition(request);
        case "GET /items/{itemId}/similar-images",
            "GET /shops/{shop}/items/{itemId}/similar-images" ->
            protocol.success(request.requestId(), similar(request));
        default -> throw AwsException.notFound("path", "no route '" + request.route() + "'");
      };
    } catch (AwsException e) {
      return protocol.failure(request.requestId(), e);
    } catch (AwsServiceException e) {
      if (!e.isThrottlingException()) {
        throw e;
      }
      return protocol.failure(
          request.requestId(), AwsException.throttled("storage: busy; send the call again", e));
    }
  }

  private HttpApiResponse rekognition(HttpApiRequest request) {
    CallTiming timing = new CallTiming();
    String target = request.header("x-amz-target").orElse(DETECT_LABELS);
    if (!target.equals(DETECT_LABELS)) {
      throw new AwsException("UnknownOperationException", 400, "no operation '" + target + "'");
    }
    ShopId shop = shop(request);
    DetectLabelsRequest call = reader.read(shop, request);
    try (TaggerLease lease = taggers.acquire(shop)) {
      HttpApiResponse answer =
          WireProtocol.JSON_1_1.success(
              request.requestId(), detection.detect(shop, call, lease, timing).toJson());
      Map<String, String> headers = new LinkedHashMap<>(answer.headers());
      headers.put("x-cartwise-artifact", lease.header());
      headers.put("Server-Timing", timing.header());
      return new HttpApiResponse(answer.statusCode(), headers, answer.body());
    }
  }

  private String similar(HttpApiRequest request) {
    String itemId = request.pathParameter("itemId").orElse("");
    ShopId shop = shop(request);
    int count =
        request.queryParameter("numResults").map(ImageRoutes::count).orElse(DEFAULT_RESULTS);
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

  private static int count(String text) {
    if (text.matches("[0-9]{1,3}")) {
      int count = Integer.parseInt(text);
      if (count >= 1 && count <= MAX_RESULTS) {
        return count;
      }
    }
    throw AwsException.invalidInput(
        "numResults", "must be a whole number from 1 to " + MAX_RESULTS);
  }

  /** The shop of the path; without one the deployment's only shop. */
  private ShopId shop(HttpApiRequest request) {
    if (request.pathParameter("shop").isPresent()) {
      String name = request.pathParameter("shop").get();
      return shops
          .byName(name)
          .orElseThrow(() -> AwsException.notFound("path", "no shop '" + name + "'"));
    }
    Set<ShopId> all = shops.shops();
    if (all.size() == 1) {
      return all.iterator().next();
    }
    throw new AwsException(
        "AccessDeniedException", 400, "path: name the shop, /shops/<shop>/…, of several");
  }
}
