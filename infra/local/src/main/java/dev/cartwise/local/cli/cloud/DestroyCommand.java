package dev.cartwise.local.cli.cloud;

import dev.cartwise.deploy.DeployRequest;
import dev.cartwise.deploy.Destroy;
import dev.cartwise.deploy.dialogue.Dialogue;
import dev.cartwise.deploy.template.Stage;
import dev.cartwise.local.Repository;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cartwise destroy}: takes a deployment out of an account, and keeps its data. */
@Command(
    name = "destroy",
    description = "Remove a deployment from AWS, and keep its data.",
    mixinStandardHelpOptions = true)
public final class DestroyCommand implements Callable<Integer> {
  @Option(
      names = "--with-data",
      description =
          "Remove tables, bucket and secrets too, and their key in 30 days; the stage's name has to"
              + " be typed.")
  private boolean data;

  @Option(names = "--yes", description = "Remove without asking, but never data.")
  private boolean yes;

  @Mixin private CloudOptions cloud = new CloudOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Path root = Repository.root();
    Stage stage = cloud.stage(spec);
    cloud.run(
        (clients, in) ->
            new Destroy(
                    DeployRequest.of(root, stage),
                    clients,
                    new Dialogue(spec.commandLine().getOut(), in, yes))
                .run(data));
    return 0;
  }
}
