package dev.cartwise.deploy;

import static dev.cartwise.deploy.CloudRun.change;
import static dev.cartwise.deploy.CloudRun.changeSet;
import static dev.cartwise.deploy.CloudRun.event;
import static dev.cartwise.deploy.CloudRun.events;
import static dev.cartwise.deploy.StandIn.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.deploy.failure.DeployException;
import dev.cartwise.deploy.template.DeployTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeployTest {
  @TempDir Path root;
  private CloudRun run;

  @BeforeEach
  void start() throws IOException {
    run = new CloudRun(TestTree.in(root));
  }

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void leadsFromZipsToAnEndpointThatAnswers() {
    run.ends("CREATE_IN_PROGRESS").ends("CREATE_COMPLETE").deploy("y\n", false);
    assertThat(run.said())
        .contains("added     1 × AWS::DynamoDB::Table", "Deploy this?")
        .contains("A month without traffic costs $1.00.", "./cartwise cost")
        .endsWith("Endpoint: " + run.aws().address() + System.lineSeparator());
    assertThat(run.aws().calls("ExecuteChangeSet")).hasSize(1);
    assertThat(run.aws().calls("PUT bucket").get(0))
        .contains("/cartwise-x-uploads-123456789012-eu-central-1", "eu-central-1");
    assertThat(run.aws().calls("PUT policy").get(0)).contains("aws:SecureTransport");
    assertThat(run.aws().calls("PUT publicAccessBlock")).hasSize(1);
    assertThat(run.aws().calls("Invoke")).hasSize(DeployTemplate.of(root).code().size());
    assertThat(run.aws().calls("route"))
        .anyMatch(call -> call.contains("/shops/demo/events"))
        .anyMatch(call -> call.contains("/items/cartwise-smoke/similar-text"));
  }

  @Test
  void namesItsCapabilitiesAndParameters() {
    run.ends("CREATE_COMPLETE").deploy("", true);
    assertThat(run.aws().calls("CreateChangeSet").get(0))
        .contains("CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND", "ChangeSetType=CREATE")
        .contains("ParameterKey=Prefix", "ParameterValue=cartwise-x-")
        .contains("ParameterValue=cartwise-x-123456789012-eu-central-1")
        .doesNotContain("ImportExistingResources");
  }

  @Test
  void sendsATemplateAbove51200BytesByStorage() throws IOException {
    Path base = root.resolve("infra/stack/base.yaml");
    Files.writeString(
        base, Files.readString(base).replace("Cartwise, a", "Cartwise, " + "a".repeat(20_000)));
    run.ends("CREATE_COMPLETE").deploy("", true);
    int bytes = DeployTemplate.of(root).yaml().length();
    assertThat(bytes).isGreaterThan(51_200);
    assertThat(run.aws().calls("CreateChangeSet").get(0))
        .contains("TemplateURL=" + run.aws().address(), "/template/")
        .doesNotContain("TemplateBody");
    assertThat(run.aws().calls("PUT object")).anyMatch(call -> call.contains("/template/"));
  }

  @Test
  void uploadsNoZipThatIsThere() {
    run.aws().instead("HEAD object", 200, "").instead("HEAD bucket", 200, "");
    run.ends("CREATE_COMPLETE").deploy("", true);
    assertThat(run.aws().calls("PUT object")).noneMatch(call -> call.contains("/code/"));
    assertThat(run.aws().calls("PUT bucket")).isEmpty();
    assertThat(run.said()).contains("is there already: code/recommend-items/");
  }

  @Test
  void takesOverTheDataThatAnEarlierStackLeft() {
    run.aws().instead("HEAD bucket", 200, "");
    run.ends("CREATE_COMPLETE").deploy("", true);
    assertThat(run.aws().calls("CreateChangeSet").get(0)).contains("ImportExistingResources=true");
  }

  @Test
  void changesNothingTheSecondTime() {
    run.aws()
        .instead("DescribeStacks", 200, run.stack("UPDATE_COMPLETE"))
        .instead(
            "DescribeChangeSet",
            200,
            changeSet("FAILED", "The submitted information didn't contain changes.", ""));
    run.deploy("", true);
    assertThat(run.said()).contains("Nothing changes");
    assertThat(run.aws().calls("CreateChangeSet").get(0)).contains("ChangeSetType=UPDATE");
    assertThat(run.aws().calls("DeleteChangeSet")).hasSize(1);
    assertThat(run.aws().calls("ExecuteChangeSet")).isEmpty();
    assertThat(run.aws().calls("DeleteStack")).isEmpty();
  }

  @Test
  void leavesNothingBehindThatWasNotAgreedTo() {
    run.deploy("n\n", false);
    assertThat(run.said()).contains("Nothing was deployed.");
    assertThat(run.aws().calls("ExecuteChangeSet")).isEmpty();
    assertThat(run.aws().calls("DeleteChangeSet")).hasSize(1);
    assertThat(run.aws().calls("DeleteStack")).hasSize(1);
  }

  @Test
  void tellsWhyAChangeSetFails() {
    run.aws().instead("DescribeChangeSet", 200, changeSet("FAILED", "Transform failed: X", ""));
    assertThatThrownBy(() -> run.deploy("", true))
        .isInstanceOf(DeployException.class)
        .hasMessage("CloudFormation refuses the template: Transform failed: X");
    assertThat(run.aws().calls("DeleteChangeSet")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "ROLLBACK_COMPLETE, ./cartwise destroy --stage x",
    "UPDATE_ROLLBACK_FAILED, Continue update rollback",
    "UPDATE_IN_PROGRESS, wait for its end"
  })
  void saysWhatToDoAboutAStackThatCannotBeDeployedOver(String status, String advice) {
    run.aws().instead("DescribeStacks", 200, run.stack(status));
    assertThatThrownBy(() -> run.deploy("", true))
        .isInstanceOf(DeployException.class)
        .hasMessageContaining(status)
        .hasMessageContaining(advice);
    assertThat(run.aws().calls("CreateChangeSet")).isEmpty();
  }

  @Test
  void makesAStackAnewThatNobodyAgreedTo() {
    run.aws().instead("DescribeStacks", 200, run.stack("REVIEW_IN_PROGRESS"));
    run.ends("CREATE_COMPLETE").deploy("", true);
    assertThat(run.said()).contains("left before it was agreed to");
    assertThat(run.aws().calls("CreateChangeSet").get(0)).contains("ChangeSetType=CREATE");
  }

  @ParameterizedTest
  @CsvSource({
    "ExpiredToken, sign in again",
    "InvalidClientTokenId, another --region",
    "SignatureDoesNotMatch, correct the key",
    "RequestExpired, the clock of this machine",
    "AccessDenied, infra/deploy/first-deployment-policy.json"
  })
  void saysWhatToDoAboutCredentials(String code, String advice) {
    run.aws().instead("GetCallerIdentity", 403, error(code, "no"));
    assertThatThrownBy(() -> run.deploy("", true))
        .isInstanceOf(DeployException.class)
        .hasMessageContaining(advice);
    assertThat(run.aws().calls("PUT bucket")).isEmpty();
  }

  @Test
  void survivesPollingThatIsThrottled() {
    run.aws().instead("DescribeChangeSet", 200, changeSet("CREATE_IN_PROGRESS", "", ""));
    for (int refused = 0; refused < 5; refused++) {
      run.aws().on("DescribeChangeSet", 400, error("Throttling", "Rate exceeded"));
    }
    run.aws().on("DescribeChangeSet", 200, changeSet("CREATE_COMPLETE", "", CloudRun.addition()));
    run.ends("CREATE_COMPLETE").deploy("", true);
    assertThat(run.said()).contains("Endpoint: ");
    assertThat(run.aws().calls("DescribeChangeSet")).hasSize(7);
  }

  @Test
  void saysThatTheNameOfTheBucketIsTaken() {
    run.aws().on("PUT bucket", 409, "<Error><Code>BucketAlreadyExists</Code></Error>");
    assertThatThrownBy(() -> run.deploy("", true))
        .isInstanceOf(DeployException.class)
        .hasMessageContaining("belongs to another account")
        .hasMessageContaining("--stage");
  }

  @Test
  void warnsOfTheQuotaOfANewAccount() {
    run.aws()
        .instead("GetAccountSettings", 200, "{\"AccountLimit\":{\"ConcurrentExecutions\":10}}");
    run.ends("CREATE_COMPLETE").deploy("", true);
    assertThat(run.said()).contains("10 functions at once", "Service Quotas");
  }

  @Test
  void namesTheFirstResourceThatFailedAndItsLog() {
    run.aws()
        .on(
            "DescribeStackEvents",
            200,
            events(
                event("3", "AWS::IAM::Role", "Other", "CREATE_FAILED", "creation cancelled"),
                event("2", "AWS::Lambda::Function", "TagImages", "CREATE_FAILED", "no role"),
                event("1", "AWS::SNS::Topic", "Alarms", "CREATE_COMPLETE", "")));
    run.ends("ROLLBACK_COMPLETE");
    assertThatThrownBy(() -> run.deploy("", true))
        .isInstanceOf(DeployException.class)
        .hasMessageContaining("first to fail was TagImages (AWS::Lambda::Function): no role")
        .hasMessageContaining("/aws/lambda/cartwise-x-TagImages");
    assertThat(run.said()).contains("create complete  Alarms");
    assertThat(run.aws().calls("Invoke")).isEmpty();
  }

  @Test
  void isLoudAboutDataThatIsReplaced() {
    run.aws()
        .instead(
            "DescribeChangeSet",
            200,
            changeSet(
                "CREATE_COMPLETE",
                "",
                change(
                        "Modify",
                        "AWS::DynamoDB::Table",
                        "ReviewsTable",
                        "<Replacement>True</Replacement><PhysicalResourceId>cartwise-x-reviews"
                            + "</PhysicalResourceId>")
                    + change("Remove", "AWS::SQS::Queue", "DeadLetters", "")));
    run.deploy("n\n", false);
    assertThat(run.said())
        .contains("REPLACED  AWS::DynamoDB::Table ReviewsTable")
        .contains("!!! DATA: AWS::DynamoDB::Table cartwise-x-reviews MAY BE REPLACED")
        .contains("removed   AWS::SQS::Queue DeadLetters");
  }

  @Test
  void namesTheLogOfAFunctionThatDoesNotAnswer() {
    run.aws().instead("route", 502, "{\"message\":\"Bad Gateway\"}");
    run.ends("CREATE_COMPLETE");
    assertThatThrownBy(() -> run.deploy("", true))
        .isInstanceOf(DeployException.class)
        .hasMessageContaining("/aws/lambda/cartwise-x-recommend-items");
  }

  @Test
  void sendsTheProgramOfTrainingsToTheKeyOfTheTemplate() {
    run.ends("CREATE_COMPLETE").deploy("", true);
    assertThat(run.aws().calls("PUT object"))
        .filteredOn(call -> call.lines().findFirst().orElse("").contains("/jobs/"))
        .singleElement()
        .satisfies(
            call ->
                assertThat(call)
                    .contains(
                        "/cartwise-x-123456789012-eu-central-1/jobs/cartwise-training-0.1.0"));
  }

  @Test
  void sendsNoProgramOfTrainingsThatIsThere() {
    // The hash of "a jar".
    run.aws()
        .headerInstead(
            "HEAD object",
            "x-amz-meta-sha256",
            "fc8bd814a3051a9717431182d5af2a2d654481aac82a028c05c73afa4ca38823");
    run.ends("CREATE_COMPLETE").deploy("", true);
    assertThat(run.aws().calls("PUT object")).isEmpty();
  }

  @Test
  void saysThatNoTrainingCanStartWithoutItsProgram() throws IOException {
    Files.delete(root.resolve("models/training/target/cartwise-training-0.1.0-SNAPSHOT.jar"));
    run.ends("CREATE_COMPLETE").deploy("n\ny\n", false);
    assertThat(run.said()).contains("Not built yet: models/training.", "No training can start: ");
  }

  @Test
  void buildsWhatIsMissingWhenThatIsAgreedTo() throws IOException {
    Files.delete(root.resolve("functions/tag-images/target/function.zip"));
    maven(
        "echo \"$@\" >told\n"
            + "cp functions/recommend-items/target/function.zip functions/tag-images/target/");
    run.ends("CREATE_COMPLETE").deploy("y\ny\n", false);
    assertThat(run.said())
        .contains("Not built yet: functions/tag-images.", "It takes 4 to 7 minutes on two cores.")
        .contains("Endpoint: ");
    assertThat(Files.readString(root.resolve("told")).strip())
        .isEqualTo("-B -Dquick -Pnative -DskipITs -pl functions/tag-images -am package");
  }

  @Test
  void endsWithTheBuildThatFails() throws IOException {
    Files.delete(root.resolve("functions/tag-images/target/function.zip"));
    maven("exit 1");
    assertThatThrownBy(() -> run.deploy("", true))
        .isInstanceOf(DeployException.class)
        .hasMessageContaining("the build failed")
        .hasMessageContaining("GRAALVM_HOME");
    assertThat(run.aws().calls("GetCallerIdentity")).isEmpty();
  }

  @Test
  void asksNothingOfTheAccountWhileAZipIsMissing() throws IOException {
    Files.delete(root.resolve("functions/tag-images/target/function.zip"));
    assertThatThrownBy(() -> run.deploy("n\n", false))
        .isInstanceOf(DeployException.class)
        .hasMessageContaining("tag-images")
        .hasMessageContaining("mvn -Pnative");
    assertThat(run.aws().calls("GetCallerIdentity")).isEmpty();
  }

  private void maven(String script) throws IOException {
    Path program = root.resolve("mvn");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }
}
