package dev.cartwise.deploy.build;

import dev.cartwise.deploy.dialogue.Dialogue;
import dev.cartwise.deploy.preflight.ZipCheck;
import dev.cartwise.deploy.template.CodePackage;
import dev.cartwise.deploy.template.DeployTemplate;
import dev.cartwise.deploy.template.TrainingJar;
import java.util.ArrayList;
import java.util.List;

/** What is deployed and has not been built: told with the time it takes, and built if agreed to. */
public final class MissingBuilds {
  /** A native build on two cores, in minutes; docs/metrics.md has them by function. */
  private static final int FEWEST_MINUTES = 4;

  private static final int MOST_MINUTES = 7;

  private final MavenBuild build;
  private final Dialogue dialogue;

  public MissingBuilds(MavenBuild build, Dialogue dialogue) {
    this.build = build;
    this.dialogue = dialogue;
  }

  /**
   * Offers to build what is missing; what is declined stays missing.
   *
   * @throws dev.cartwise.deploy.failure.DeployException if the build fails
   */
  public void offer(DeployTemplate template) {
    List<String> functions =
        template.code().stream()
            .filter(code -> !ZipCheck.isBuilt(code))
            .map(CodePackage::function)
            .toList();
    List<String> modules = new ArrayList<>();
    functions.forEach(function -> modules.add("functions/" + function));
    if (!template.trainingJar().isBuilt()) {
      modules.add(TrainingJar.MODULE);
    }
    if (modules.isEmpty()) {
      return;
    }
    dialogue.tell("Not built yet: " + String.join(", ", modules) + ".");
    if (dialogue.agrees("Build this now? It takes " + duration(functions.size()) + ".")) {
      build.run(modules);
    }
  }

  private static String duration(int functions) {
    return functions == 0
        ? "a minute or two"
        : FEWEST_MINUTES * functions + " to " + MOST_MINUTES * functions + " minutes on two cores";
  }
}
