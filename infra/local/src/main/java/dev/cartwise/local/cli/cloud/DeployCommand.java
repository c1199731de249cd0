package dev.cartwise.local.cli.cloud;

import dev.cartwise.deploy.Deploy;
import dev.cartwise.deploy.DeployRequest;
import dev.cartwise.deploy.dialogue.Dialogue;
import dev.cartwise.deploy.dryrun.DryRun;
import dev.cartwise.deploy.dryrun.DryRunException;
import dev.cartwise.deploy.template.Stage;
import dev.cartwise.local.Repository;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.stack.template.TemplateException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cartwise deploy}: the stack in an account of AWS, or the files of what it would be. */
@Command(
    name = "deploy",
    description = "Deploy to AWS, or write what would be deployed without an account.",
    mixinStandardHelpOptions = true)
public final class DeployCommand implements Callable<Integer> {

  @Option(
      names = "--dry-run",
      description = "Write template.yaml and resources.json, and deploy nothing.")
  private boolean dryRun;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where a dry run writes (default: target/deploy in the working tree).")
  private @Nullable Path out;

  @Option(names = "--yes", description = "Deploy without asking.")
  private boolean yes;

  @Mixin private CloudOptions cloud = new CloudOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Path root = Repository.root();
    Stage stage = cloud.stage(spec);
    if (dryRun) {
      write(root, stage);
      return 0;
    }
    if (out != null) {
      throw new ParameterException(spec.commandLine(), "--out is for --dry-run.");
    }
    cloud.run(
        (clients, in) ->
            new Deploy(
                    DeployRequest.of(root, stage).withBill(MonthlyBill.lines(root)),
                    clients,
                    new Dialogue(spec.commandLine().getOut(), in, yes))
                .run());
    return 0;
  }

  private void write(Path root, Stage stage) {
    Path directory = out == null ? root.resolve("target/deploy") : out;
    String resources;
    try {
      resources = new DryRun(root, stage, cloud.regionOfDryRun()).write(directory);
    } catch (TemplateException | DryRunException e) {
      throw new LocalSystemException(Reason.NOT_DEPLOYABLE, String.valueOf(e.getMessage()), e);
    }
    PrintWriter printer = spec.commandLine().getOut();
    printer.println("template.yaml and resources.json (" + resources + ") are in " + directory);
    printer.flush();
  }
}
