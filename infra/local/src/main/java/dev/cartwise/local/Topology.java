package dev.cartwise.local;

import dev.cartwise.local.gateway.Route;
import dev.cartwise.local.lambda.FunctionSpec;
import dev.cartwise.local.schedule.ScheduleRule;
import dev.cartwise.local.storage.ObjectCreatedTrigger;
import dev.cartwise.local.streams.StreamTrigger;
import dev.cartwise.local.training.JobStateRule;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is deployed and what calls what: the local twin of the cloud stack.
 *
 * @param functions every function that runs
 * @param routes the HTTP API
 * @param streams table streams to functions
 * @param objectTriggers object-created notifications to functions
 * @param schedules timed rules
 * @param jobRules state changes of training jobs to functions
 */
public record Topology(
    List<FunctionSpec> functions,
    List<Route> routes,
    List<StreamTrigger> streams,
    List<ObjectCreatedTrigger> objectTriggers,
    List<ScheduleRule> schedules,
    List<JobStateRule> jobRules) {

  /** A system without training jobs. */
  public Topology(
      List<FunctionSpec> functions,
      List<Route> routes,
      List<StreamTrigger> streams,
      List<ObjectCreatedTrigger> objectTriggers,
      List<ScheduleRule> schedules) {
    this(functions, routes, streams, objectTriggers, schedules, List.of());
  }

  public Topology {
    functions = List.copyOf(functions);
    routes = List.copyOf(routes);
    streams = List.copyOf(streams);
    objectTriggers = List.copyOf(objectTriggers);
    schedules = List.copyOf(schedules);
    jobRules = List.copyOf(jobRules);
    Set<String> names =
        functions.stream().map(FunctionSpec::name).collect(Collectors.toUnmodifiableSet());
    Stream.of(
            routes.stream().map(Route::function),
            streams.stream().map(StreamTrigger::function),
            objectTriggers.stream().map(ObjectCreatedTrigger::function),
            schedules.stream().map(ScheduleRule::function),
            jobRules.stream().map(JobStateRule::function))
        .flatMap(targets -> targets)
        .filter(target -> !names.contains(target))
        .findFirst()
        .ifPresent(
            target -> {
              throw new IllegalArgumentException("a trigger names the unknown function " + target);
            });
  }

  /** The system as it is deployed in the cloud. */
  public static Topology standard() {
    return new Topology(
        List.of(
            FunctionSpec.funqy("ingest-events", 256, Duration.ofSeconds(15)),
            FunctionSpec.funqy("update-features", 512, Duration.ofSeconds(60)),
            FunctionSpec.funqy("recommend-items", 512, Duration.ofSeconds(15)),
            FunctionSpec.funqy("retrain-models", 256, Duration.ofSeconds(60)),
            FunctionSpec.funqy("tag-images", 512, Duration.ofSeconds(30)),
            FunctionSpec.funqy("analyze-reviews", 1024, Duration.ofSeconds(29))),
        List.of(
            Route.storing("POST", "/events", "ingest-events"),
            Route.storing("POST", "/items", "ingest-events"),
            Route.storing("POST", "/users", "ingest-events"),
            Route.storing("POST", "/shops/{shop}/events", "ingest-events"),
            Route.storing("POST", "/shops/{shop}/items", "ingest-events"),
            Route.storing("POST", "/shops/{shop}/users", "ingest-events"),
            Route.of("POST", "/recommendations", "recommend-items"),
            Route.of("POST", "/personalize-ranking", "recommend-items"),
            Route.of("POST", "/shops/{shop}/recommendations", "recommend-items"),
            Route.of("POST", "/shops/{shop}/personalize-ranking", "recommend-items"),
            Route.storing("POST", "/shops/{shop}/retrain", "retrain-models"),
            Route.of("GET", "/shops/{shop}/retrain/{run}", "retrain-models"),
            Route.of("POST", "/rekognition", "tag-images").withAmzTarget("RekognitionService."),
            Route.of("POST", "/shops/{shop}/rekognition", "tag-images"),
            Route.of("GET", "/items/{itemId}/similar-images", "tag-images"),
            Route.of("GET", "/shops/{shop}/items/{itemId}/similar-images", "tag-images"),
            Route.of("POST", "/comprehend", "analyze-reviews")
                .withAmzTarget("Comprehend_20171127."),
            Route.of("POST", "/shops/{shop}/comprehend", "analyze-reviews"),
            Route.storing("POST", "/reviews", "analyze-reviews"),
            Route.storing("POST", "/shops/{shop}/reviews", "analyze-reviews"),
            Route.of("GET", "/items/{itemId}/reviews/summary", "analyze-reviews"),
            Route.of("GET", "/shops/{shop}/items/{itemId}/reviews/summary", "analyze-reviews"),
            Route.of("GET", "/items/{itemId}/similar-text", "analyze-reviews"),
            Route.of("GET", "/shops/{shop}/items/{itemId}/similar-text", "analyze-reviews")),
        List.of(
            new StreamTrigger(
                "interactions",
                "update-features",
                100,
                Duration.ofMillis(200),
                Duration.ofHours(24),
                10),
            new StreamTrigger(
                    "item-features",
                    "analyze-reviews",
                    50,
                    Duration.ofMillis(500),
                    Duration.ofHours(24),
                    10)
                .withSortKey("attributes")),
        List.of(new ObjectCreatedTrigger("images/", "tag-images")),
        List.of(new ScheduleRule("retrain-daily", "cron(0 3 * * ? *)", "retrain-models")),
        List.of(new JobStateRule(Set.of("SUCCESS", "FAILED", "CANCELLED"), "retrain-models")));
  }

  /** The part of the system that these functions are, with what calls them. */
  public Topology only(Collection<String> names) {
    return new Topology(
        kept(functions, FunctionSpec::name, names),
        kept(routes, Route::function, names),
        kept(streams, StreamTrigger::function, names),
        kept(objectTriggers, ObjectCreatedTrigger::function, names),
        kept(schedules, ScheduleRule::function, names),
        kept(jobRules, JobStateRule::function, names));
  }

  private static <T> List<T> kept(
      List<T> parts, Function<T, String> function, Collection<String> names) {
    return parts.stream().filter(part -> names.contains(function.apply(part))).toList();
  }

  /** The same system with other timed rules. */
  public Topology withSchedules(List<ScheduleRule> newSchedules) {
    return new Topology(functions, routes, streams, objectTriggers, newSchedules, jobRules);
  }

  public Topology withFunctions(List<FunctionSpec> newFunctions) {
    return new Topology(newFunctions, routes, streams, objectTriggers, schedules, jobRules);
  }
}
