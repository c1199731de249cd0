package dev.cartwise.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestroyTest {
  private static final String NO_VERSIONS = "<ListVersionsResult></ListVersionsResult>";

  @TempDir Path root;
  private static final String KEY = "arn:aws:kms:eu-central-1:123456789012:key/k1";
  private static final String OWN = "Encrypts what cartwise-x- keeps of shoppers";

  private CloudRun run;

  @BeforeEach
  void start() throws IOException {
    run = new CloudRun(TestTree.in(root));
    run.aws()
        .instead("DescribeStacks", 200, run.stack("CREATE_COMPLETE"))
        .on("DescribeStacks", 200, run.stack("DELETE_COMPLETE"))
        .on("GET versions", 200, NO_VERSIONS)
        .on("ListTables", 200, "{\"TableNames\":[\"cartwise-x-reviews\",\"others\"]}")
        .on("DescribeTable", 200, table("ACTIVE", true))
        .on("DescribeTable", 200, table("ACTIVE", true))
        .on("DescribeTable", 200, table("UPDATING", true))
        .on("DescribeTable", 200, table("ACTIVE", false))
        .on("DescribeKey", 200, key(OWN))
        .on("ScheduleKeyDeletion", 200, "{}")
        .on("UpdateTable", 200, "{}")
        .on("DeleteTable", 200, "{}")
        .on("ListSecrets", 200, "{\"SecretList\":[{\"Name\":\"cartwise-x-archive-key\"}]}")
        .on("DeleteSecret", 200, "{}");
  }

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void keepsDataAndRemovesTheUploads() {
    run.destroy("", true, false);
    assertThat(run.aws().calls("DeleteStack")).hasSize(1);
    assertThat(run.aws().calls("DeleteTable")).isEmpty();
    assertThat(run.aws().calls("DELETE bucket"))
        .singleElement()
        .satisfies(call -> assertThat(call).contains("/cartwise-x-uploads-"));
    assertThat(run.said()).contains("Kept, where they were made: the tables cartwise-x-");
  }

  @Test
  void removesDataOnlyWhenTheStageIsTyped() {
    run.destroy("y\n", true, true);
    assertThat(run.said()).contains("Nothing was removed.");
    assertThat(run.aws().calls("DeleteStack")).isEmpty();
    assertThat(run.aws().calls("DeleteTable")).isEmpty();
  }

  @Test
  void removesOwnTablesBucketAndSecretWhenAskedTwice() {
    run.destroy("x\n", true, true);
    assertThat(run.aws().calls("DeleteTable"))
        .singleElement()
        .satisfies(call -> assertThat(call).contains("cartwise-x-reviews"));
    assertThat(run.aws().calls("DeleteSecret").get(0)).contains("cartwise-x-archive-key");
    assertThat(run.aws().calls("DELETE bucket")).hasSize(2);
    assertThat(run.aws().calls("DELETE bucket").get(1)).contains("/cartwise-x-uploads-");
  }

  @Test
  void removesNothingThatWasNotAgreedTo() {
    run.destroy("n\n", false, false);
    assertThat(run.aws().calls("DeleteStack")).isEmpty();
    assertThat(run.aws().calls("DELETE bucket")).isEmpty();
  }

  @Test
  void waitsForTheEndOfAChangeBeforeItDeletesATable() {
    run.destroy("x\n", true, true);
    assertThat(run.aws().calls("UpdateTable")).hasSize(1);
    assertThat(run.aws().calls("DescribeTable"))
        .as("its key, its protection, two looks at the change")
        .hasSize(4);
    assertThat(run.aws().calls("DeleteTable")).hasSize(1);
  }

  @Test
  void schedulesTheDeletionOfItsKeyAndSaysSo() {
    run.destroy("x\n", true, true);
    assertThat(run.aws().calls("ScheduleKeyDeletion"))
        .singleElement()
        .satisfies(call -> assertThat(call).contains(KEY, "30"));
    assertThat(run.said()).contains("The key " + KEY + " goes in 30 days.");
  }

  @Test
  void leavesAKeyAloneThatOthersMade() {
    run.aws().instead("DescribeKey", 200, key("Ours"));
    run.destroy("x\n", true, true);
    assertThat(run.aws().calls("DescribeKey")).hasSize(1);
    assertThat(run.aws().calls("ScheduleKeyDeletion")).isEmpty();
    assertThat(run.said()).doesNotContain("goes in 30 days");
  }

  private static String table(String status, boolean isProtected) {
    return """
    {"Table":{"TableName":"cartwise-x-reviews","TableStatus":"%s",
     "DeletionProtectionEnabled":%s,"SSEDescription":{"KMSMasterKeyArn":"%s"}}}
    """
        .formatted(status, isProtected, KEY);
  }

  private static String key(String description) {
    return """
    {"KeyMetadata":{"KeyId":"k1","KeyManager":"CUSTOMER","KeyState":"Enabled",
     "Description":"%s"}}
    """
        .formatted(description);
  }
}
