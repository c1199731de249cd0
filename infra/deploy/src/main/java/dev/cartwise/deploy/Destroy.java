package dev.cartwise.deploy;

import dev.cartwise.deploy.account.Account;
import dev.cartwise.deploy.account.CloudClients;
import dev.cartwise.deploy.dialogue.Dialogue;
import dev.cartwise.deploy.removal.KeptData;
import dev.cartwise.deploy.removal.StackRemoval;
import dev.cartwise.deploy.template.Stage;
import dev.cartwise.stack.template.Template;

/** The removal of a deployment: the stack, the data only when asked for twice, the uploads last. */
public final class Destroy {
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
    Stage stage = request.stage();
    KeptData data = data(account);
    if (withData
        && !dialogue.types(
            stage.name(), "This removes " + data.names() + " FOR GOOD. Type the stage's name:")) {
      dialogue.tell("That is not the stage's name. Nothing was removed.");
      return;
    }
    if (!dialogue.agrees(
        "Remove " + stage.stack() + " in " + account.region() + " of " + account.id() + "?")) {
      dialogue.tell("Nothing was removed.");
      return;
    }
    String name = stage.stack();
    if (!new StackRemoval(cloud.stacks(), request.pauses()).remove(name, dialogue::tell)) {
      dialogue.tell("There is no stack " + name + ".");
    }
    if (withData) {
      data.remove(cloud, request::pauses, dialogue::tell);
      dialogue.tell("Removed " + data.names() + ".");
    } else {
      dialogue.tell("Kept, where they were made: " + data.names() + ".");
    }
    String uploads = stage.uploadBucket(account.id(), account.region());
    StackRemoval.removeUploads(cloud.objects(), account.id(), uploads);
    dialogue.tell("Removed the bucket of uploads " + uploads + ".");
  }

  private KeptData data(Account account) {
    return KeptData.of(
        request.stackIn(account),
        Template.of(request.root()),
        request.stage().prefix(),
        account.id());
  }
}
