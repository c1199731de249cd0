package dev.cartwise.local;

import dev.cartwise.local.gateway.Route;
import dev.cartwise.local.lambda.FunctionSpec;
import dev.cartwise.local.queue.QueueSource;
import dev.cartwise.local.schedule.ScheduleRule;
import dev.cartwise.local.storage.ObjectChangeTrigger;
import dev.cartwise.local.streams.StreamTrigger;
import dev.cartwise.local.training.JobStateRule;
import dev.cartwise.stack.model.HttpRoute;
import dev.cartwise.stack.model.JobRule;
import dev.cartwise.stack.model.ObjectTrigger;
import dev.cartwise.stack.model.QueueTrigger;
import dev.cartwise.stack.model.Schedule;
import dev.cartwise.stack.model.Stack;
import dev.cartwise.stack.model.StackFunction;
import dev.cartwise.stack.model.TableStream;
import dev.cartwise.stack.model.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Sorts what the stack says of each function into what the parts of the local system take. */
final class StackTopology {
  private final String prefix;
  private final List<FunctionSpec> functions = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();
  private final List<StreamTrigger> streams = new ArrayList<>();
  private final List<ObjectChangeTrigger> objects = new ArrayList<>();
  private final List<QueueSource> queues = new ArrayList<>();
  private final List<ScheduleRule> schedules = new ArrayList<>();
  private final List<JobStateRule> jobs = new ArrayList<>();

  private StackTopology(String prefix) {
    this.prefix = prefix;
  }

  /**
   * The whole stack.
   *
   * @param prefix leads the names of tables
   */
  static Topology of(Stack stack, String prefix) {
    StackTopology sorted = new StackTopology(prefix);
    for (StackFunction function : stack.functions()) {
      sorted.functions.add(FunctionSpec.of(function));
      function.triggers().forEach(trigger -> sorted.add(function.name(), trigger));
    }
    return new Topology(
        stack.tables(),
        sorted.functions,
        sorted.routes,
        sorted.streams,
        sorted.objects,
        sorted.queues,
        sorted.schedules,
        sorted.jobs,
        stack.training());
  }

  private void add(String function, Trigger trigger) {
    if (trigger instanceof HttpRoute route) {
      routes.add(
          new Route(
              route.method(), route.path(), function, route.isStoring(), route.amzTargetPrefix()));
    } else if (trigger instanceof TableStream stream) {
      streams.add(
          new StreamTrigger(
              stream.table().substring(prefix.length()),
              function,
              stream.batchSize(),
              stream.window(),
              stream.maximumRecordAge(),
              stream.maximumRetries() + 1,
              stream.filter()));
    } else if (trigger instanceof ObjectTrigger object) {
      objects.add(new ObjectChangeTrigger(object.changes(), object.prefix(), function));
    } else if (trigger instanceof QueueTrigger turn) {
      queues.add(
          new QueueSource(
              turn.queue().name(),
              function,
              turn.queue().visibilityTimeout(),
              turn.queue().maximumReceives().orElseThrow()));
    } else if (trigger instanceof Schedule schedule) {
      schedules.add(new ScheduleRule(schedule.name(), schedule.expression(), function));
    } else if (trigger instanceof JobRule rule) {
      jobs.add(new JobStateRule(new HashSet<>(rule.states()), function));
    }
  }
}
