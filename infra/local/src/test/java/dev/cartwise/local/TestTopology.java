package dev.cartwise.local;

import dev.cartwise.local.gateway.Route;
import dev.cartwise.local.lambda.FunctionSpec;
import dev.cartwise.local.schedule.ScheduleRule;
import dev.cartwise.local.storage.ObjectChangeTrigger;
import dev.cartwise.local.streams.StreamTrigger;
import java.util.List;

/** Scripted functions on the tables of this repository's stack. */
final class TestTopology {
  private TestTopology() {}

  static Topology of(
      List<FunctionSpec> functions,
      List<Route> routes,
      List<StreamTrigger> streams,
      List<ObjectChangeTrigger> objectTriggers,
      List<ScheduleRule> schedules) {
    Topology repository = LocalConfig.of(BuiltFunctions.REPOSITORY).topology();
    return new Topology(
        repository.tables(),
        functions,
        routes,
        streams,
        objectTriggers,
        List.of(),
        schedules,
        List.of(),
        repository.training());
  }
}
