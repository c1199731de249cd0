package dev.cartwise.stack.template;

/** The event source mappings that SAM makes of streams: a function's name, then its event's. */
final class StreamMappings {

  private StreamMappings() {}

  /** Tells whether a name is that of a mapping. */
  static boolean has(String name, Fields resources) {
    return resources.values().entrySet().stream()
        .filter(resource -> name.startsWith(resource.getKey()))
        .anyMatch(
            resource ->
                isStreamOf(
                    name.substring(resource.getKey().length()), resource.getValue().fields()));
  }

  private static boolean isStreamOf(String event, Fields resource) {
    return resource.get("Type").text().equals("AWS::Serverless::Function")
        && resource
            .fieldsOf("Properties")
            .fieldsOf("Events")
            .find(event)
            .map(found -> found.fields().get("Type").text().equals("DynamoDB"))
            .orElse(false);
  }
}
