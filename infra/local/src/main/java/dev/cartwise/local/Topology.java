package dev.cartwise.local;

import dev.cartwise.local.gateway.Route;
import dev.cartwise.local.lambda.FunctionSpec;
import dev.cartwise.local.queue.QueueSource;
import dev.cartwise.local.schedule.ScheduleRule;
import dev.cartwise.local.storage.ObjectChangeTrigger;
import dev.cartwise.local.streams.StreamTrigger;
import dev.cartwise.local.training.JobStateRule;
import dev.cartwise.shopregistry.access.Enforcement;
import dev.cartwise.stack.model.StackTable;
import dev.cartwise.stack.model.TrainingApplication;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What runs on this machine and what calls what.
 *
 * @param tables every table
 * @param functions every function that runs
 * @param routes the HTTP API
 * @param streams table streams to functions
 * @param objectTriggers notifications of objects that come or go to functions
 * @param queues queues to functions
 * @param schedules timed rules
 * @param jobRules state changes of training jobs to functions
 * @param training what training jobs are started on
 */
public record Topology(
    List<StackTable> tables,
    List<FunctionSpec> functions,
    List<Route> routes,
    List<StreamTrigger> streams,
    List<ObjectChangeTrigger> objectTriggers,
    List<QueueSource> queues,
    List<ScheduleRule> schedules,
    List<JobStateRule> jobRules,
    TrainingApplication training) {

  private static final String AUTH = "CARTWISE_AUTH";

  public Topology {
    tables = List.copyOf(tables);
    functions = List.copyOf(functions);
    routes = List.copyOf(routes);
    streams = List.copyOf(streams);
    objectTriggers = List.copyOf(objectTriggers);
    queues = List.copyOf(queues);
    schedules = List.copyOf(schedules);
    jobRules = List.copyOf(jobRules);
    Set<String> names =
        functions.stream().map(FunctionSpec::name).collect(Collectors.toUnmodifiableSet());
    Stream.of(
            routes.stream().map(Route::function),
            streams.stream().map(StreamTrigger::function),
            objectTriggers.stream().map(ObjectChangeTrigger::function),
            queues.stream().map(QueueSource::function),
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

  /** The part of the system that these functions are, with what calls them. */
  public Topology only(Collection<String> names) {
    return new Topology(
        tables,
        kept(functions, FunctionSpec::name, names),
        kept(routes, Route::function, names),
        kept(streams, StreamTrigger::function, names),
        kept(objectTriggers, ObjectChangeTrigger::function, names),
        kept(queues, QueueSource::function, names),
        kept(schedules, ScheduleRule::function, names),
        kept(jobRules, JobStateRule::function, names),
        training);
  }

  /**
   * The same system whose functions ask their callers who they are, or do not.
   *
   * @see dev.cartwise.shopregistry.access.Enforcement
   */
  public Topology asking(Enforcement enforcement) {
    Map<String, String> told = Map.of(AUTH, enforcement.name().toLowerCase(Locale.ROOT));
    return withFunctions(
        functions.stream()
            .map(each -> each.environment().containsKey(AUTH) ? each.withVariables(told) : each)
            .toList());
  }

  /** Whether a function asks its callers who they are. */
  public boolean asks() {
    String required = Enforcement.REQUIRED.name().toLowerCase(Locale.ROOT);
    return functions.stream().anyMatch(each -> required.equals(each.environment().get(AUTH)));
  }

  private static <T> List<T> kept(
      List<T> parts, Function<T, String> function, Collection<String> names) {
    return parts.stream().filter(part -> names.contains(function.apply(part))).toList();
  }

  /** The same system with other timed rules. */
  public Topology withSchedules(List<ScheduleRule> newSchedules) {
    return new Topology(
        tables,
        functions,
        routes,
        streams,
        objectTriggers,
        queues,
        newSchedules,
        jobRules,
        training);
  }

  /** The same system with other functions. */
  public Topology withFunctions(List<FunctionSpec> newFunctions) {
    return new Topology(
        tables,
        newFunctions,
        routes,
        streams,
        objectTriggers,
        queues,
        schedules,
        jobRules,
        training);
  }
}
