package dev.cartwise.stack.template;

import java.util.LinkedHashMap;
import java.util.Map;

/** Gives each route of a function its form that names the shop in the path. */
final class ShopRoutes {

  private static final String PREFIX = "/shops/{shop}";
  private static final String TWIN = "OfShop";

  private ShopRoutes() {}

  /** The properties of a function, with an event more for each route that names no shop. */
  static Fields added(Fields properties) {
    Map<String, Value> events = new LinkedHashMap<>();
    Fields declared = properties.fieldsOf("Events");
    declared
        .values()
        .forEach(
            (name, event) -> {
              events.put(name, event);
              String twin = name + TWIN;
              if (isRouteWithoutShop(event.fields())) {
                if (declared.find(twin).isPresent()) {
                  throw event.place().error(twin + " is the name of this route below a shop");
                }
                events.put(twin, belowShop(event.fields()));
              }
            });
    return events.isEmpty()
        ? properties
        : properties.with("Events", new Fields(declared.place(), declared.tag(), events));
  }

  /** The event that a twin was made of; another event itself. */
  static String original(String event) {
    return event.endsWith(TWIN) ? event.substring(0, event.length() - TWIN.length()) : event;
  }

  private static boolean isRouteWithoutShop(Fields event) {
    return event.get("Type").text().equals("HttpApi") && !path(event).startsWith(PREFIX + "/");
  }

  private static String path(Fields event) {
    return event.get("Properties").fields().get("Path").text();
  }

  private static Fields belowShop(Fields event) {
    Fields properties = event.get("Properties").fields();
    Value path = properties.get("Path");
    return event.with(
        "Properties", properties.with("Path", Scalar.text(path.place(), PREFIX + path.text())));
  }
}
