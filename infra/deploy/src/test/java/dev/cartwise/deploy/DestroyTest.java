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
  private CloudRun run;

  @BeforeEach
  void start() throws IOException {
    run = new CloudRun(TestTree.in(root));
    run.aws()
        .instead("DescribeStacks", 200, run.stack("CREATE_COMPLETE"))
        .on("DescribeStacks", 200, run.stack("DELETE_COMPLETE"))
        .on("GET versions", 200, NO_VERSIONS)
        .on("ListTables", 200, "{\"TableNames\":[\"cartwise-x-reviews\",\"others\"]}")
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
}
