package dev.cartwise.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.stack.model.Deployment;
import dev.cartwise.stack.model.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One template, read for deployments that differ in a parameter. */
class ConditionsTest {

  @TempDir Path root;

  private Stack read(String color) throws IOException {
    TestTree tree =
        new TestTree(root)
            .base(
                "Globals:",
                "  Color: {Type: String, Default: red}\nConditions:\n  IsRed: !Equals [!Ref Color,"
                    + " red]\n  IsOther: !Not [!Equals [!Ref Color, red]]\nGlobals:")
            .base(
                "  Api:",
                "  Others:\n    Type: AWS::DynamoDB::Table\n    Condition: IsOther\n"
                    + "    Properties: {TableName: others, BillingMode: PAY_PER_REQUEST,"
                    + " AttributeDefinitions: [], KeySchema: []}\n  Api:")
            .part(
                "Action: dynamodb:GetItem",
                "Action: ['dynamodb:GetItem', !If [IsRed, 'dynamodb:Query', !Ref AWS::NoValue]]")
            .part("BUCKET: !Ref BucketName", "NAME: !If [IsRed, rose, violet]");
    return StackReader.read(
        tree.written(), new Deployment("eu-central-1", "123456789012", Map.of("Color", color)));
  }

  private static List<String> actions(Stack stack) {
    return stack.function("work").role().statements().get(0).actions();
  }

  @Test
  void takesWhatHoldsAndLeavesOutTheRest() throws IOException {
    Stack red = read("red");

    assertThat(red.tables()).extracting("name").containsExactly("shop-facts");
    assertThat(red.function("work").environment()).containsEntry("NAME", "rose");
    assertThat(actions(red)).containsExactly("dynamodb:GetItem", "dynamodb:Query");
  }

  @Test
  void takesTheOtherSideForAnotherDeployment() throws IOException {
    Stack blue = read("blue");

    assertThat(blue.tables()).extracting("name").containsExactly("shop-facts", "others");
    assertThat(blue.function("work").environment()).containsEntry("NAME", "violet");
    assertThat(actions(blue)).containsExactly("dynamodb:GetItem");
  }
}
