package dev.cartwise.deploy;

import static dev.cartwise.deploy.StandIn.error;
import static dev.cartwise.deploy.StandIn.xml;

import dev.cartwise.deploy.account.CloudClients;
import dev.cartwise.deploy.dialogue.Dialogue;
import dev.cartwise.deploy.stage.DeployedStage;
import dev.cartwise.deploy.template.Stage;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One deployment or removal against the stand-in, which begins as an empty account. */
final class CloudRun implements AutoCloseable {
  static final String STACK = "arn:aws:cloudformation:eu-central-1:123456789012:stack/cartwise-x/1";

  private final Map<String, String> settings;
  private final StandIn aws = StandIn.started();
  private final StringWriter said = new StringWriter();
  private final DeployRequest request;

  CloudRun(Path root) {
    request =
        new DeployRequest(
            root,
            new Stage("x"),
            Duration.ofMillis(5),
            root.resolve("mvn").toString(),
            List.of("A month without traffic costs $1.00."));
    settings =
        Map.of(
            "aws.endpointUrl", aws.address(),
            "aws.accessKeyId", "AKIDEXAMPLE",
            "aws.secretAccessKey", "not-a-secret");
    settings.forEach(System::setProperty);
    aws.on(
            "GetCallerIdentity",
            200,
            xml(
                "GetCallerIdentity",
                "<Arn>arn:aws:iam::123456789012:user/ada</Arn><Account>123456789012</Account>"))
        .on("GetAccountSettings", 200, "{\"AccountLimit\":{\"ConcurrentExecutions\":1000}}")
        .on("HEAD bucket", 404, "")
        .on("HEAD object", 404, "")
        .on("Invoke", 200, "{\"statusCode\":400}")
        .on("route", 400, "{\"message\":\"refused\"}")
        .on("DescribeStacks", 400, error("ValidationError", "Stack cartwise-x does not exist"))
        .on("DescribeStackEvents", 200, events())
        .on(
            "CreateChangeSet",
            200,
            xml("CreateChangeSet", "<Id>set</Id><StackId>" + STACK + "</StackId>"))
        .on("DescribeChangeSet", 200, changeSet("CREATE_IN_PROGRESS", "", ""))
        .on("DescribeChangeSet", 200, changeSet("CREATE_COMPLETE", "", addition()));
  }

  StandIn aws() {
    return aws;
  }

  String said() {
    return said.toString();
  }

  /** Lets the stack reach a status once it was executed. */
  CloudRun ends(String status) {
    aws.on("DescribeStacks", 200, stack(status));
    return this;
  }

  CloudRun deploy(String typed, boolean yes) {
    try (CloudClients cloud = CloudClients.of(Optional.empty(), Optional.of("eu-central-1"))) {
      new Deploy(request, cloud, dialogue(typed, yes)).run();
    }
    return this;
  }

  /** Works with a stage that is deployed. */
  <T> T onStage(Function<DeployedStage, T> work) {
    aws.instead("DescribeStacks", 200, stack("UPDATE_COMPLETE"));
    return onWhatIsThere(work);
  }

  /** Works with the stage, be it deployed or not. */
  <T> T onWhatIsThere(Function<DeployedStage, T> work) {
    try (CloudClients cloud = CloudClients.of(Optional.empty(), Optional.of("eu-central-1"))) {
      return work.apply(DeployedStage.find(request.stage(), cloud));
    }
  }

  CloudRun destroy(String typed, boolean yes, boolean withData) {
    try (CloudClients cloud = CloudClients.of(Optional.empty(), Optional.of("eu-central-1"))) {
      new Destroy(request, cloud, dialogue(typed, yes)).run(withData);
    }
    return this;
  }

  String stack(String status) {
    return xml(
        "DescribeStacks",
        "<Stacks><member><StackId>"
            + STACK
            + "</StackId><StackName>cartwise-x</StackName>"
            + "<StackStatus>"
            + status
            + "</StackStatus><Outputs><member><OutputKey>Endpoint"
            + "</OutputKey><OutputValue>"
            + aws.address()
            + "</OutputValue></member></Outputs>"
            + "</member></Stacks>");
  }

  static String changeSet(String status, String reason, String changes) {
    return xml(
        "DescribeChangeSet",
        "<ChangeSetId>set</ChangeSetId><Status>"
            + status
            + "</Status><StatusReason>"
            + reason
            + "</StatusReason><Changes>"
            + changes
            + "</Changes>");
  }

  static String addition() {
    return change("Add", "AWS::DynamoDB::Table", "InteractionsTable", "");
  }

  static String change(String action, String type, String name, String more) {
    return "<member><Type>Resource</Type><ResourceChange><Action>"
        + action
        + "</Action>"
        + "<LogicalResourceId>"
        + name
        + "</LogicalResourceId><ResourceType>"
        + type
        + "</ResourceType>"
        + more
        + "</ResourceChange></member>";
  }

  /** Stack events; the newest first, as CloudFormation tells them. */
  static String events(String... members) {
    return xml(
        "DescribeStackEvents", "<StackEvents>" + String.join("", members) + "</StackEvents>");
  }

  static String event(String id, String type, String name, String status, String reason) {
    return "<member><EventId>"
        + id
        + "</EventId><StackName>cartwise-x</StackName>"
        + "<LogicalResourceId>"
        + name
        + "</LogicalResourceId><PhysicalResourceId>cartwise-x-"
        + name
        + "</PhysicalResourceId><ResourceType>"
        + type
        + "</ResourceType><ResourceStatus>"
        + status
        + "</ResourceStatus><ResourceStatusReason>"
        + reason
        + "</ResourceStatusReason></member>";
  }

  private Dialogue dialogue(String typed, boolean yes) {
    return new Dialogue(new PrintWriter(said), new StringReader(typed), yes);
  }

  @Override
  public void close() {
    settings.keySet().forEach(System::clearProperty);
    aws.close();
  }
}
