package dev.cartwise.training;

import dev.cartwise.training.run.ExitCodes;
import dev.cartwise.training.run.TaskRoom;
import dev.cartwise.training.run.TaskRooms;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** The group {@code train}: one command per task. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Train the model of a task and let the gate judge it.",
    modelTransformer = TrainCommands.class)
final class TrainCommands implements IModelTransformer {

  @Mixin ExitCodes exitCodes = new ExitCodes();

  @Override
  public CommandSpec transform(CommandSpec group) {
    for (TaskRoom room : TaskRooms.all()) {
      group.addSubcommand(null, new CommandLine(room.train()));
    }
    return group;
  }
}
