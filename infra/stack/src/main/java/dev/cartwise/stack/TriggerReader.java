package dev.cartwise.stack;

import dev.cartwise.stack.model.HttpRoute;
import dev.cartwise.stack.model.JobRule;
import dev.cartwise.stack.model.ObjectTrigger;
import dev.cartwise.stack.model.ObjectTrigger.Change;
import dev.cartwise.stack.model.QueueTrigger;
import dev.cartwise.stack.model.Schedule;
import dev.cartwise.stack.model.StackQueue;
import dev.cartwise.stack.model.StackTable;
import dev.cartwise.stack.model.TableStream;
import dev.cartwise.stack.model.Trigger;
import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Resolver;
import dev.cartwise.stack.template.Scalar;
import dev.cartwise.stack.template.Template;
import dev.cartwise.stack.template.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the events of a function. */
final class TriggerReader {

  private static final String BUCKETS = "arn:aws:s3:::";

  private final Resolver resolver;
  private final List<StackTable> tables;
  private final List<StackQueue> queues;
  private final String bucket;
  private final Set<String> storing;
  private final Fields amzTargetPrefixes;

  /**
   * @param bucket keeps what streams could not deliver
   * @param metadata what the template says of routes and SAM has no place for
   */
  TriggerReader(
      Resolver resolver,
      List<StackTable> tables,
      List<StackQueue> queues,
      String bucket,
      Fields metadata) {
    this.resolver = resolver;
    this.tables = tables;
    this.queues = queues;
    this.bucket = bucket;
    metadata.only("StoringRoutes", "AmzTargetPrefixes");
    this.storing =
        metadata.find("StoringRoutes").map(Value::items).orElse(List.of()).stream()
            .map(Value::text)
            .collect(Collectors.toUnmodifiableSet());
    this.amzTargetPrefixes = metadata.fieldsOf("AmzTargetPrefixes");
  }

  List<Trigger> read(Fields events) {
    for (String named : storing) {
      events.get(named);
    }
    amzTargetPrefixes.values().keySet().forEach(events::get);
    List<Trigger> triggers = new ArrayList<>();
    events
        .values()
        .forEach(
            (name, value) ->
                triggers.add(trigger(name, value.fields().only("Type", "Properties"))));
    return triggers;
  }

  private Trigger trigger(String name, Fields event) {
    Fields properties = event.get("Properties").fields();
    return switch (event.get("Type").text()) {
      case "HttpApi" -> route(name, properties);
      case "DynamoDB" -> stream(properties);
      case "S3" -> objects(properties);
      case "SQS" -> queue(properties);
      case "Schedule" -> schedule(properties);
      case "EventBridgeRule" -> jobs(properties);
      default ->
          throw event
              .get("Type")
              .place()
              .error("events of type " + event.get("Type").text() + " are not read here");
    };
  }

  private HttpRoute route(String name, Fields properties) {
    properties.only("ApiId", "Method", "Path", "PayloadFormatVersion", "RouteSettings");
    Value version = properties.get("PayloadFormatVersion");
    if (!version.text().equals("2.0")) {
      throw version.place().error("functions read payloads of format 2.0");
    }
    Value path = properties.get("Path");
    if (!path.text().startsWith("/")) {
      throw path.place().error("a path begins with /");
    }
    return new HttpRoute(
        properties.get("Method").text(),
        path.text(),
        storing.contains(Template.routeOfTwin(name)) || storing.contains(name),
        amzTargetPrefixes.find(name).map(Value::text));
  }

  private TableStream stream(Fields properties) {
    properties.only(
        "Stream",
        "StartingPosition",
        "BatchSize",
        "MaximumBatchingWindowInSeconds",
        "MaximumRecordAgeInSeconds",
        "MaximumRetryAttempts",
        "BisectBatchOnFunctionError",
        "FunctionResponseTypes",
        "DestinationConfig",
        "MetricsConfig",
        "FilterCriteria");
    Value responses = properties.get("FunctionResponseTypes");
    if (!resolver.texts(responses).equals(List.of("ReportBatchItemFailures"))) {
      throw responses.place().error("functions report what failed: ReportBatchItemFailures");
    }
    Value bisecting = properties.get("BisectBatchOnFunctionError");
    if (!bisecting.text().equals("true")) {
      throw bisecting.place().error("a batch that fails is halved: BisectBatchOnFunctionError");
    }
    checkDestination(properties);
    Value stream = properties.get("Stream");
    String arn = resolver.text(stream);
    StackTable table =
        tables.stream()
            .filter(each -> arn.startsWith(each.arn() + "/stream/"))
            .findFirst()
            .orElseThrow(() -> stream.place().error("there is no table with the stream " + arn));
    if (table.streamView().isEmpty()) {
      throw stream.place().error(table.name() + " has no StreamSpecification");
    }
    return new TableStream(
        table.name(),
        properties.get("BatchSize").number(),
        window(properties.get("MaximumBatchingWindowInSeconds")),
        Duration.ofSeconds(properties.get("MaximumRecordAgeInSeconds").number()),
        properties.get("MaximumRetryAttempts").number(),
        FilterReader.read(properties.fieldsOf("FilterCriteria"), resolver));
  }

  private Duration window(Value seconds) {
    Scalar resolved = Scalar.text(seconds.place(), resolver.text(seconds));
    return Duration.ofSeconds(resolved.number());
  }

  /** A queue would be told of failed records without getting them. */
  private void checkDestination(Fields properties) {
    Fields failure =
        properties
            .get("DestinationConfig")
            .fields()
            .only("OnFailure")
            .get("OnFailure")
            .fields()
            .only("Type", "Destination");
    Value destination = failure.get("Destination");
    if (!failure.get("Type").text().equals("S3")
        || !resolver.text(destination).equals(BUCKETS + bucket)) {
      throw failure
          .place()
          .error("records that fail are kept in the bucket, which gets them whole");
    }
  }

  private ObjectTrigger objects(Fields properties) {
    properties.only("Bucket", "Events", "Filter");
    Value events = properties.get("Events");
    Set<Change> changes = EnumSet.noneOf(Change.class);
    for (String each : resolver.texts(events)) {
      changes.add(
          switch (each) {
            case "s3:ObjectCreated:*" -> Change.CREATED;
            case "s3:ObjectRemoved:*" -> Change.REMOVED;
            default -> throw events.place().error(each + " is not read here");
          });
    }
    Fields filter = properties.get("Filter").fields().only("S3Key").get("S3Key").fields();
    Value rules = filter.only("Rules").get("Rules");
    if (rules.items().size() != 1) {
      throw rules.place().error("one rule, the prefix, is read here");
    }
    Fields rule = rules.items().get(0).fields().only("Name", "Value");
    if (!rule.get("Name").text().equals("prefix")) {
      throw rule.place().error("one rule, the prefix, is read here");
    }
    return new ObjectTrigger(changes, rule.get("Value").text());
  }

  /** A message that fails comes again by itself; of several in a batch, each had to be named. */
  private QueueTrigger queue(Fields properties) {
    properties.only("Queue", "BatchSize", "ScalingConfig");
    Value size = properties.get("BatchSize");
    if (size.number() != 1) {
      throw size.place().error("messages come one by one: BatchSize is 1");
    }
    Value queue = properties.get("Queue");
    String arn = resolver.text(queue);
    StackQueue found =
        queues.stream()
            .filter(each -> each.arn().equals(arn))
            .findFirst()
            .orElseThrow(() -> queue.place().error("there is no queue " + arn));
    if (found.maximumReceives().isEmpty()) {
      throw queue.place().error(found.name() + " has no RedrivePolicy");
    }
    return new QueueTrigger(
        found,
        properties
            .get("ScalingConfig")
            .fields()
            .only("MaximumConcurrency")
            .get("MaximumConcurrency")
            .number());
  }

  private Schedule schedule(Fields properties) {
    properties.only("Name", "Schedule");
    return new Schedule(
        resolver.text(properties.get("Name")), resolver.text(properties.get("Schedule")));
  }

  private JobRule jobs(Fields properties) {
    Fields pattern = properties.only("Pattern").get("Pattern").fields();
    pattern.only("source", "detail-type", "detail");
    expect(pattern.get("source"), "aws.emr-serverless");
    expect(pattern.get("detail-type"), "EMR Serverless Job Run State Change");
    Fields detail = pattern.get("detail").fields().only("applicationId", "state");
    return new JobRule(resolver.texts(detail.get("state")));
  }

  private void expect(Value value, String only) {
    if (!resolver.texts(value).equals(List.of(only))) {
      throw value.place().error("only " + only + " is read here");
    }
  }
}
