package dev.cartwise.local.demo;

import java.net.URI;
import java.util.List;

/** What to try on the running system, as lines that work when pasted. */
final class NextSteps {
  private static final String CAMPAIGN =
      "\"campaignArn\":\"arn:aws:personalize:us-east-1:000000000000:campaign/demo\"";

  private NextSteps() {}

  /**
   * @param userId a known shopper
   * @param itemId an item that is sold
   */
  static List<String> lines(URI endpoint, String userId, String itemId) {
    return List.of(
        "Try next, from another terminal:",
        "  # what goes with an item",
        curl(endpoint, "/recommendations", "{" + CAMPAIGN + ",\"itemId\":\"" + itemId + "\"}"),
        "  # an anonymous visitor who looked at two items",
        curl(
            endpoint,
            "/recommendations",
            "{"
                + CAMPAIGN
                + ",\"numResults\":5,\"context\":{\"RECENT_ITEM_IDS\":\"tent-2,"
                + itemId
                + "\"}}"),
        "  # tell what a shopper looks at now, then ask again for that shopper",
        curl(
            endpoint,
            "/events",
            "{\"trackingId\":\"demo\",\"userId\":\""
                + userId
                + "\",\"sessionId\":\"now\",\"eventList\":[{\"eventType\":\"View\",\"itemId\":\"tent-2\",\"sentAt\":'$(date"
                + " +%s)'}]}"),
        curl(
            endpoint,
            "/recommendations",
            "{" + CAMPAIGN + ",\"userId\":\"" + userId + "\",\"numResults\":5}"),
        "  ./cartwise status");
  }

  private static String curl(URI endpoint, String path, String body) {
    return "  curl -s "
        + endpoint.resolve(path)
        + " -H 'content-type: application/json' -d '"
        + body
        + "'";
  }
}
