package dev.cartwise.deploy;

import dev.cartwise.deploy.account.Account;
import dev.cartwise.deploy.account.CloudClients;
import dev.cartwise.deploy.build.MavenBuild;
import dev.cartwise.deploy.build.MissingBuilds;
import dev.cartwise.deploy.changeset.ChangeSets;
import dev.cartwise.deploy.changeset.Pauses;
import dev.cartwise.deploy.changeset.Plan;
import dev.cartwise.deploy.changeset.StackProgress;
import dev.cartwise.deploy.changeset.StackRequest;
import dev.cartwise.deploy.dialogue.Dialogue;
import dev.cartwise.deploy.failure.AwsAdvice;
import dev.cartwise.deploy.failure.DeployException;
import dev.cartwise.deploy.preflight.Quota;
import dev.cartwise.deploy.preflight.ZipCheck;
import dev.cartwise.deploy.smoke.Smoke;
import dev.cartwise.deploy.smoke.SmokeResult;
import dev.cartwise.deploy.template.DeployTemplate;
import dev.cartwise.deploy.template.TrainingJar;
import dev.cartwise.deploy.upload.UploadBucket;
import dev.cartwise.deploy.upload.Uploads;
import dev.cartwise.stack.model.Stack;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/** A deployment from the zips of the functions to an endpoint that answers. */
public final class Deploy {
  /** Of what is called for a shop that there is not, a function says so itself. */
  private static final String SMOKE_SHOP = "demo";

  private final DeployRequest request;
  private final CloudClients cloud;
  private final Dialogue dialogue;

  public Deploy(DeployRequest request, CloudClients cloud, Dialogue dialogue) {
    this.request = request;
    this.cloud = cloud;
    this.dialogue = dialogue;
  }

  /**
   * Checks, uploads, shows what would change, asks, executes, and calls everything once.
   *
   * @throws DeployException that says what keeps it from going on, and what to do
   */
  public void run() {
    DeployTemplate template = DeployTemplate.of(request.root());
    new MissingBuilds(new MavenBuild(request.root(), request.maven()), dialogue).offer(template);
    requireZips(template);
    Account account = cloud.account();
    dialogue.tell(
        request.stage().stack()
            + " in "
            + account.region()
            + " of "
            + account.id()
            + ", as "
            + account.caller());
    warnOfQuota();
    Stack stack = request.stackIn(account);
    StackRequest wanted = uploaded(template, account, stack);
    Pauses pauses = request.pauses();
    ChangeSets changeSets = new ChangeSets(cloud.stacks(), request.stage().stack(), pauses);
    Plan plan = changeSets.plan(wanted, request.stage().name(), dialogue::tell);
    if (plan.changes().isEmpty()) {
      dialogue.tell("Nothing changes: " + request.stage().stack() + " is what this tree says.");
      uploadTraining(template.trainingJar(), account, stack.bucket());
      return;
    }
    dialogue.tell("What would change:");
    plan.words().forEach(dialogue::tell);
    request.bill().forEach(dialogue::tell);
    dialogue.tell("What a month costs, line by line: ./cartwise cost");
    if (!dialogue.agrees("Deploy this?")) {
      changeSets.drop(plan);
      dialogue.tell("Nothing was deployed.");
      return;
    }
    Map<String, String> outputs =
        new StackProgress(cloud.stacks(), plan.stack(), pauses, dialogue::tell).execute(plan);
    uploadTraining(template.trainingJar(), account, stack.bucket());
    smoke(stack, outputs);
  }

  private static void requireZips(DeployTemplate template) {
    List<String> troubles = ZipCheck.troubles(template.code());
    if (!troubles.isEmpty()) {
      throw new DeployException(
          "these functions cannot be deployed:\n  " + String.join("\n  ", troubles));
    }
  }

  private void warnOfQuota() {
    try {
      Quota.warning(cloud.functions()).ifPresent(dialogue::tell);
    } catch (SdkException e) {
      throw AwsAdvice.told(e);
    }
  }

  private StackRequest uploaded(DeployTemplate template, Account account, Stack stack) {
    UploadBucket bucket = new UploadBucket(cloud.objects(), account, request.stage());
    if (bucket.make()) {
      dialogue.tell("made the bucket " + bucket.name());
    }
    Uploads uploads = new Uploads(cloud.objects(), account, bucket.name());
    String yaml = template.withCode(uploads.code(template.code(), dialogue::tell)).yaml();
    boolean takesOver = bucket.isOwn(stack.bucket());
    boolean isLong = yaml.getBytes(StandardCharsets.UTF_8).length > StackRequest.MAX_BODY_BYTES;
    return new StackRequest(
        isLong ? uploads.template(yaml) : yaml,
        isLong,
        request.stage().parameters(account.id(), account.region()),
        takesOver);
  }

  /** The program of trainings lies in the stage's own bucket, which the stack makes. */
  private void uploadTraining(TrainingJar jar, Account account, String bucket) {
    if (!jar.isBuilt()) {
      dialogue.tell(
          "No training can start: " + jar.file() + " is not built. Build it and deploy again.");
    } else if (new Uploads(cloud.objects(), account, bucket).replace(jar.key(), jar.file())) {
      dialogue.tell("uploaded " + jar.key());
    }
  }

  private void smoke(Stack stack, Map<String, String> outputs) {
    String endpoint = String.valueOf(outputs.get("Endpoint"));
    String prefix = request.stage().prefix();
    dialogue.tell("Every function and route, called once:");
    List<SmokeResult> results =
        new Smoke(cloud.functions(), prefix, endpoint, request.evenPauses())
            .run(stack.functions(), SMOKE_SHOP, dialogue::tell);
    List<String> failed =
        results.stream()
            .filter(result -> !result.passed())
            .map(result -> "/aws/lambda/" + prefix + result.function())
            .distinct()
            .toList();
    if (!failed.isEmpty()) {
      throw new DeployException(
          "the stack is deployed, but not all of it answers: read the log groups "
              + String.join(", ", failed));
    }
    dialogue.tell("Endpoint: " + endpoint);
  }
}
