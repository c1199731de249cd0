package dev.cartwise.awsprotocol.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A call that a function answers, as the gateway hands it over.
 *
 * @param route the route's key in its form without a shop
 * @param path parameters of the path other than the shop
 * @param body the body, empty for none
 * @param invalidInput the 400 error of the service that the route speaks for
 * @param shopField the member of the body that tells the shop, empty where only the path does
 * @param usesStorage whether storage that is busy is in its way
 */
public record HttpCall(
    String route,
    Map<String, String> path,
    String body,
    String invalidInput,
    String shopField,
    boolean usesStorage) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A POST in REST-JSON. */
  public static HttpCall post(String route, String body, String shopField) {
    return new HttpCall("POST " + route, Map.of(), body, "InvalidInputException", shopField, true);
  }

  /** A GET for an item. */
  public static HttpCall getOfItem(String route) {
    return new HttpCall(
        "GET " + route, Map.of("itemId", "a"), "", "InvalidInputException", "", true);
  }

  /** A DELETE of a review. */
  public static HttpCall deleteOfReview(String route) {
    return new HttpCall(
        "DELETE " + route,
        Map.of("itemId", "a", "reviewId", "r"),
        "",
        "InvalidInputException",
        "",
        true);
  }

  /** The same call to an operation that has an error of its own for invalid input. */
  public HttpCall refusedAs(String error) {
    return new HttpCall(route, path, body, error, shopField, usesStorage);
  }

  /** The same call to an operation that needs no storage. */
  public HttpCall withoutStorage() {
    return new HttpCall(route, path, body, invalidInput, shopField, false);
  }

  boolean hasBody() {
    return !body.isEmpty();
  }

  /** The event of this call. */
  public ObjectNode event() {
    ObjectNode event = JSON.createObjectNode().put("routeKey", route);
    if (hasBody()) {
      event.put("body", body);
    }
    event.set("pathParameters", JSON.valueToTree(path));
    event.putObject("requestContext").put("requestId", "r-1");
    return event;
  }

  /** The event of this call below a shop. */
  public ObjectNode eventBelow(String shop) {
    ObjectNode event = event().put("routeKey", route.replaceFirst(" /", " /shops/{shop}/"));
    event.withObject("/pathParameters").put("shop", shop);
    return event;
  }

  @Override
  public String toString() {
    return route;
  }
}
