package dev.cartwise.local.cli;

import dev.cartwise.deploy.dryrun.DryRun;
import dev.cartwise.deploy.dryrun.DryRunException;
import dev.cartwise.deploy.template.Stage;
import dev.cartwise.deploy.template.StageNameException;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.stack.template.TemplateException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cartwise deploy}: the stack in an account of AWS, or the files of what it would be. */
@Command(
    name = "deploy",
    description = "Write what would be deployed to AWS, without an account.",
    mixinStandardHelpOptions = true)
final class DeployCommand implements Callable<Integer> {

  @Option(
      names = "--dry-run",
      description = "Write template.yaml and resources.json, and deploy nothing.")
  private boolean dryRun;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where a dry run writes (default: target/deploy in the working tree).")
  private @Nullable Path out;

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "Stage whose name leads all others (default: ${DEFAULT-VALUE}).",
      defaultValue = "prod")
  private String stage = "prod";

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Region of AWS (default: $AWS_REGION, else us-east-1).")
  private @Nullable String region;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (!dryRun) {
      throw new ParameterException(
          spec.commandLine(), "--dry-run is missing: nothing is deployed yet.");
    }
    Path root = Path.of(System.getProperty(SystemOptions.REPOSITORY_PROPERTY, "."));
    Path directory = out == null ? root.resolve("target/deploy") : out;
    String resources;
    try {
      resources = new DryRun(root, stage(), region()).write(directory);
    } catch (TemplateException | DryRunException e) {
      throw new LocalSystemException(Reason.NOT_DEPLOYABLE, String.valueOf(e.getMessage()), e);
    }
    PrintWriter printer = spec.commandLine().getOut();
    printer.println("template.yaml and resources.json (" + resources + ") are in " + directory);
    printer.flush();
    return 0;
  }

  private Stage stage() {
    try {
      return new Stage(stage);
    } catch (StageNameException e) {
      throw new ParameterException(spec.commandLine(), "--stage: " + e.getMessage(), e);
    }
  }

  private String region() {
    return Optional.ofNullable(region)
        .or(() -> Optional.ofNullable(System.getenv("AWS_REGION")))
        .orElse("us-east-1");
  }
}
