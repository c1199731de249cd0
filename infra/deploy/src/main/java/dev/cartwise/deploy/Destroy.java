package dev.cartwise.deploy;

import dev.cartwise.deploy.account.Account;
import dev.cartwise.deploy.account.CloudClients;
import dev.cartwise.deploy.changeset.Pauses;
import dev.cartwise.deploy.dialogue.Dialogue;
import dev.cartwise.deploy.removal.KeptData;
import dev.cartwise.deploy.removal.StackRemoval;
import dev.cartwise.deploy.template.DeployTemplate;
import dev.cartwise.deploy.upload.UploadBucket;
import dev.cartwise.stack.StackReader;
import dev.cartwise.stack.model.Deployment;
import dev.cartwise.stack.model.Stack;
import dev.cartwise.stack.model.StackTable;
import java.time.Duration;
import java.util.Map;

/** The removal of a deployment: the stack, the data only when asked for twice, the uploads last. */
public final class Destroy {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final DeployRequest request;
  private final CloudClients cloud;
  private final Dialogue dialogue;

  public Destroy(DeployRequest request, CloudClients cloud, Dialogue dialogue) {
    this.request = request;
    this.cloud = cloud;
    this.dialogue = dialogue;
  }

  /**
   * Removes the stack.
   *
   * @param withData whether its tables, bucket and secret go too; the stage's name has to be typed
   *     for that, whatever else was agreed to
   * @throws dev.cartwise.deploy.failure.DeployException that tells what stays, and why
   */
  public void run(boolean withData) {
    Account account = cloud.account();
    String stage = request.stage().name();
    KeptData data = data(account);
    if (withData
        && !dialogue.types(
            stage, "This removes " + data.names() + " FOR GOOD. Type the stage's name:")) {
      dialogue.tell("That is not the stage's name. Nothing was removed.");
      return;
    }
    if (!dialogue.agrees(
        "Remove " + request.stack() + " in " + account.region() + " of " + account.id() + "?")) {
      dialogue.tell("Nothing was removed.");
      return;
    }
    Pauses pauses = new Pauses(request.firstPause(), LONGEST_PAUSE);
    if (!new StackRemoval(cloud.stacks(), pauses).remove(request.stack(), dialogue::tell)) {
      dialogue.tell("There is no stack " + request.stack() + ".");
    }
    if (withData) {
      data.remove(cloud.tables(), cloud.objects(), cloud.secrets());
      dialogue.tell("Removed " + data.names() + ".");
    } else {
      dialogue.tell("Kept, where they were made: " + data.names() + ".");
    }
    String uploads = new UploadBucket(cloud.objects(), account, stage).name();
    StackRemoval.removeUploads(cloud.objects(), account.id(), uploads);
    dialogue.tell("Removed the bucket of uploads " + uploads + ".");
  }

  private KeptData data(Account account) {
    Map<String, String> parameters =
        DeployTemplate.of(request.root())
            .parameters(request.stage().name(), account.id(), account.region());
    Stack stack =
        StackReader.read(
            request.root(), new Deployment(account.region(), account.id(), parameters));
    return new KeptData(
        stack.tables().stream().map(StackTable::name).toList(),
        stack.bucket(),
        request.stage().prefix() + "archive-key",
        account.id());
  }
}
