package dev.cartwise.training;

import dev.cartwise.training.run.TaskRoom;
import dev.cartwise.training.run.TaskRooms;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;

/** The group {@code evaluate}: one command per task, and those that measure a part. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measure the model of a task on data of your own.",
    modelTransformer = EvaluateCommands.class)
final class EvaluateCommands implements IModelTransformer {

  @Override
  public CommandSpec transform(CommandSpec group) {
    for (TaskRoom room : TaskRooms.all()) {
      room.evaluate().forEach(each -> group.addSubcommand(null, new CommandLine(each)));
    }
    return group;
  }
}
