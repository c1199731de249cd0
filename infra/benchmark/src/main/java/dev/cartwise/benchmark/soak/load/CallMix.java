package dev.cartwise.benchmark.soak.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.contracts.ShopId;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * The calls of a busy shop, drawn by seed: mostly events and recommendations, some of each else.
 */
public final class CallMix {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ARN_START = "arn:aws:personalize:us-east-1:000000000000:";
  private static final List<String> OPINIONS =
      List.of(
          "The fit is perfect but the color faded after one wash.",
          "Bought it for my sister, she loves the quality. Delivery was slow.",
          "质量很好,物流也快,就是包装有点破。",
          "太贵了,不值这个价,客服态度也差。",
          "Nothing special, it does what it says.");

  private final ShopId shop;
  private final EventCalls events;
  private final List<byte[]> photos;

  /**
   * @param shop who is called
   * @param trackingId its tracking id
   * @param photos pictures to look at
   * @param clockMillis the clock of the senders, which may jump, UTC milliseconds
   */
  public CallMix(ShopId shop, String trackingId, List<byte[]> photos, LongSupplier clockMillis) {
    this.shop = shop;
    this.events = new EventCalls(shop, trackingId, clockMillis);
    this.photos = List.copyOf(photos);
  }

  /** The next call. */
  Call next(SplittableRandom random) {
    int dice = random.nextInt(1000);
    if (dice < 580) {
      return events.next(random);
    } else if (dice < 600) {
      return prediction(random);
    } else if (dice < 750) {
      return recommendations(random);
    } else if (dice < 790) {
      return ranking(random);
    } else if (dice < 830) {
      return items(random);
    } else if (dice < 860) {
      return users(random);
    } else if (dice < 900) {
      return review(random);
    } else if (dice < 930) {
      return Call.get("ReviewSummary", item(random) + "/reviews/summary");
    } else if (dice < 945) {
      return Call.get("SimilarText", item(random) + "/similar-text");
    } else if (dice < 960) {
      return Call.get("SimilarImages", item(random) + "/similar-images");
    } else if (dice < 975) {
      return sentiment(random);
    } else if (dice < 985) {
      return sentiments(random);
    } else if (dice < 995) {
      return labels(random);
    } else if (dice < 997) {
      return Call.get("TellRun", "/shops/" + shop.value() + "/retrain/20260101T000000Z-none");
    }
    return Call.post("Retrain", "/shops/" + shop.value() + "/retrain", "{}");
  }

  private static String item(SplittableRandom random) {
    return "/items/" + EventCalls.item(random);
  }

  private ObjectNode question(SplittableRandom random) {
    ObjectNode body =
        JSON.createObjectNode().put("campaignArn", ARN_START + "campaign/" + shop.value());
    if (random.nextInt(5) > 0) {
      body.put("userId", EventCalls.user(random));
    }
    return body;
  }

  private Call recommendations(SplittableRandom random) {
    ObjectNode body = question(random).put("numResults", 1 + random.nextInt(25));
    if (random.nextInt(4) == 0) {
      body.put("itemId", EventCalls.item(random));
    }
    return Call.post("GetRecommendations", "/recommendations", body.toString());
  }

  private Call ranking(SplittableRandom random) {
    ObjectNode body = question(random).put("userId", EventCalls.user(random));
    ArrayNode list = body.putArray("inputList");
    for (int i = 0; i < 10; i++) {
      list.add(EventCalls.item(random));
    }
    return Call.post("GetPersonalizedRanking", "/personalize-ranking", body.toString());
  }

  private Call prediction(SplittableRandom random) {
    ObjectNode body = JSON.createObjectNode();
    if (random.nextInt(3) == 0) {
      ArrayNode shoppers = body.putArray("shoppers");
      for (int i = 0; i < 10; i++) {
        shoppers.addObject().put("userId", EventCalls.user(random));
      }
    } else {
      body.put("userId", EventCalls.user(random));
      if (random.nextBoolean()) {
        body.put("itemId", EventCalls.item(random));
      }
    }
    return Call.post(
        "PredictPurchase", "/shops/" + shop.value() + "/predictions/purchase", body.toString());
  }

  private ObjectNode dataset(String type) {
    return JSON.createObjectNode()
        .put("datasetArn", ARN_START + "dataset/" + shop.value() + "/" + type);
  }

  private Call items(SplittableRandom random) {
    ObjectNode body = dataset("ITEMS");
    ArrayNode list = body.putArray("items");
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      String id = EventCalls.item(random);
      ObjectNode properties = JSON.createObjectNode();
      properties.put("TITLE_EN", "Item " + id).put("CATEGORY", "c" + random.nextInt(20));
      properties.put("PRICE", 1 + random.nextInt(500));
      list.addObject().put("itemId", id).put("properties", properties.toString());
    }
    return Call.post("PutItems", "/items", body.toString());
  }

  private Call users(SplittableRandom random) {
    ObjectNode body = dataset("USERS");
    body.putArray("users")
        .addObject()
        .put("userId", EventCalls.user(random))
        .put("properties", "{\"AGE\":" + random.nextInt(90) + "}");
    return Call.post("PutUsers", "/users", body.toString());
  }

  private static String opinion(SplittableRandom random) {
    return OPINIONS.get(random.nextInt(OPINIONS.size()));
  }

  private static Call review(SplittableRandom random) {
    ObjectNode body = JSON.createObjectNode();
    body.put("reviewId", "r" + random.nextInt(2_000)).put("itemId", EventCalls.item(random));
    body.put("userId", EventCalls.user(random)).put("stars", 1 + random.nextInt(5));
    body.put("text", opinion(random));
    return Call.post("PutReview", "/reviews", body.toString());
  }

  private static Call sentiment(SplittableRandom random) {
    String text = opinion(random);
    ObjectNode body = JSON.createObjectNode().put("Text", text);
    body.put("LanguageCode", text.charAt(0) < 128 ? "en" : "zh");
    return Call.aws("Comprehend_20171127.DetectSentiment", "/comprehend", body.toString());
  }

  private static Call sentiments(SplittableRandom random) {
    ObjectNode body = JSON.createObjectNode().put("LanguageCode", "en");
    ArrayNode texts = body.putArray("TextList");
    for (int i = 0; i < 3; i++) {
      texts.add(OPINIONS.get(random.nextInt(2)));
    }
    return Call.aws("Comprehend_20171127.BatchDetectSentiment", "/comprehend", body.toString());
  }

  private Call labels(SplittableRandom random) {
    ObjectNode body = JSON.createObjectNode().put("MaxLabels", 5);
    byte[] photo = photos.get(random.nextInt(photos.size()));
    body.putObject("Image").put("Bytes", Base64.getEncoder().encodeToString(photo));
    return Call.aws("RekognitionService.DetectLabels", "/rekognition", body.toString());
  }
}
