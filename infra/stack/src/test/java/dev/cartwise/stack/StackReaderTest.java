package dev.cartwise.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.stack.model.HttpRoute;
import dev.cartwise.stack.model.KeyPattern;
import dev.cartwise.stack.model.ObjectTrigger;
import dev.cartwise.stack.model.ObjectTrigger.Change;
import dev.cartwise.stack.model.QueueTrigger;
import dev.cartwise.stack.model.Stack;
import dev.cartwise.stack.model.StackFunction;
import dev.cartwise.stack.model.StackQueue;
import dev.cartwise.stack.model.StackTable;
import dev.cartwise.stack.model.StackTable.KeyAttribute;
import dev.cartwise.stack.model.Statement;
import dev.cartwise.stack.model.StreamFilter;
import dev.cartwise.stack.model.TableStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackReaderTest {

  private static final String ASKED =
      """
      Events:
              Asked:
                Type: SQS
                Properties: {Queue: !GetAtt Asked.Arn, BatchSize: 1, ScalingConfig: {MaximumConcurrency: 2}}
      """;

  @TempDir Path root;

  @Test
  void readsTablesWithKeysStreamAndExpiry() throws IOException {
    assertThat(new TestTree(root).read().tables())
        .containsExactly(
            new StackTable(
                "shop-facts",
                "arn:aws:dynamodb:eu-central-1:123456789012:table/shop-facts",
                List.of(new KeyAttribute("pk", "S")),
                Optional.of("NEW_IMAGE"),
                Optional.of("gone")));
  }

  @Test
  void readsAFunctionWithWhatCallsIt() throws IOException {
    StackFunction work = new TestTree(root).read().function("work");

    assertThat(work.memoryMegabytes()).isEqualTo(256);
    assertThat(work.timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(work.architecture()).isEqualTo("x86_64");
    assertThat(work.environment()).isEqualTo(Map.of("BUCKET", "things"));
    assertThat(work.triggers())
        .containsExactly(
            new HttpRoute("POST", "/say", true, Optional.empty()),
            new HttpRoute("POST", "/shops/{shop}/say", true, Optional.empty()),
            new ObjectTrigger(Set.of(Change.CREATED, Change.REMOVED), "in/"),
            new TableStream(
                "shop-facts",
                7,
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                3,
                StreamFilter.NONE));
  }

  @Test
  void readsWhatARoleAllows() throws IOException {
    StackFunction work =
        new TestTree(root)
            .part("Action: dynamodb:GetItem", "Action: ['dynamodb:GetItem', 's3:GetObject']")
            .part(
                "Resource: !GetAtt Facts.Arn",
                "Resource: [!GetAtt Facts.Arn, !Join ['', ['arn:aws:s3:::', !Ref BucketName,"
                    + " '/in/*']]]")
            .read()
            .function("work");

    assertThat(work.role().arn()).isEqualTo("arn:aws:iam::123456789012:role/shop-work");
    assertThat(work.role().statements())
        .containsExactly(
            new Statement(
                "Look",
                List.of("dynamodb:GetItem", "s3:GetObject"),
                List.of(
                    "arn:aws:dynamodb:eu-central-1:123456789012:table/shop-facts",
                    "arn:aws:s3:::things/in/*"),
                List.of()));
  }

  @Test
  void readsTheLongFormsOfIntrinsicFunctions() throws IOException {
    Stack stack =
        new TestTree(root)
            .base("TableName: !Sub '${Prefix}facts'", "TableName: {'Fn::Sub': '${Prefix}facts'}")
            .part(
                "BUCKET: !Ref BucketName",
                "BUCKET: {Ref: BucketName}, ARN: {'Fn::GetAtt': [Facts, Arn]}")
            .read();

    assertThat(stack.tables().get(0).name()).isEqualTo("shop-facts");
    assertThat(stack.function("work").environment())
        .containsEntry("BUCKET", "things")
        .containsEntry("ARN", stack.tables().get(0).arn());
  }

  @Test
  void letsASubstitutionHaveVariablesOfItsOwn() throws IOException {
    Stack stack =
        new TestTree(root)
            .part(
                "BUCKET: !Ref BucketName",
                "BUCKET: !Sub ['${Own}-${AWS::Region}-${!Left}', {Own: !Ref Facts}]")
            .read();

    assertThat(stack.function("work").environment())
        .containsEntry("BUCKET", "shop-facts-eu-central-1-${Left}");
  }

  @Test
  void readsAQueueWhoseMessagesComeOneByOne() throws IOException {
    StackFunction work =
        new TestTree(root)
            .base("Resources:", TestTree.QUEUE)
            .part("Events:\n", ASKED)
            .read()
            .function("work");

    assertThat(work.triggers(QueueTrigger.class))
        .containsExactly(
            new QueueTrigger(
                new StackQueue(
                    "shop-asked",
                    "arn:aws:sqs:eu-central-1:123456789012:shop-asked",
                    Duration.ofSeconds(60),
                    OptionalInt.of(5)),
                2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BatchSize: 1, | BatchSize: 10, | messages come one by one",
        "Asked.Arn | Facts.Arn | there is no queue arn:aws:dynamodb",
        "Asked.Arn | Dead.Arn | shop-dead has no RedrivePolicy",
        "MaximumConcurrency: 2 | MaximumConcurrency: many | a whole number must stand here"
      })
  void refusesAQueueThatItCannotRead(String words, String others, String message) {
    TestTree tree =
        new TestTree(root)
            .base("Resources:", TestTree.QUEUE)
            .part("Events:\n", ASKED.replace(words, others));

    assertThatThrownBy(tree::read).hasMessageContaining(message);
  }

  @Test
  void readsTheKeysThatAFilterLetsThrough() throws IOException {
    StackFunction work =
        new TestTree(root)
            .part(
                "BatchSize: 7",
                "BatchSize: 7\n            FilterCriteria: {Filters: [{Pattern:"
                    + " '{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[\"a\",\"b\"]}}}}'}, {Pattern:"
                    + " '{\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[{\"suffix\":\"#c\"}]}}}}'}]}")
            .read()
            .function("work");

    List<KeyPattern> keys = work.triggers(TableStream.class).get(0).filter().keys();
    assertThat(keys)
        .containsExactly(
            new KeyPattern("sk", "a", false),
            new KeyPattern("sk", "b", false),
            new KeyPattern("pk", "#c", true));
    assertThat(keys.get(2).accepts("demo#0#c")).isTrue();
    assertThat(keys.get(2).accepts("demo#0#cc")).isFalse();
  }

  @Test
  void readsAFilterThatLetsNewRowsThrough() throws IOException {
    StackFunction work =
        new TestTree(root)
            .part(
                "BatchSize: 7",
                "BatchSize: 7\n            FilterCriteria: {Filters: [{Pattern:"
                    + " '{\"eventName\":[\"INSERT\"]}'}]}")
            .read()
            .function("work");

    assertThat(work.triggers(TableStream.class).get(0).filter())
        .isEqualTo(new StreamFilter(true, List.of()));
  }

  @Test
  void readsAWindowThatAParameterSets() throws IOException {
    StackFunction work =
        new TestTree(root)
            .base("Parameters:", "Parameters:\n  Wait: {Type: Number, Default: 4}")
            .part("MaximumBatchingWindowInSeconds: 2", "MaximumBatchingWindowInSeconds: !Ref Wait")
            .read()
            .function("work");

    assertThat(work.triggers(TableStream.class).get(0).window()).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void givesAFunctionTheVariablesOfAllFunctionsToo() throws IOException {
    StackFunction work =
        new TestTree(root)
            .base(
                "{Architectures: [x86_64]}",
                "{Architectures: [x86_64], Environment: {Variables: {ALL: '1', BUCKET: other}}}")
            .read()
            .function("work");

    assertThat(work.environment()).isEqualTo(Map.of("ALL", "1", "BUCKET", "things"));
  }

  @Test
  void readsWhatTheDriverOfAJobStartsWith() throws IOException {
    Stack stack =
        new TestTree(root)
            .base(
                "Properties: {Name: !Sub '${Prefix}jobs'}",
                "Properties: {Name: !Sub '${Prefix}jobs', RuntimeConfiguration: [{Classification:"
                    + " spark-defaults, Properties: {spark.emr-serverless.driverEnv.WAIT: '1'}}]}")
            .read();

    assertThat(stack.training().driverEnvironment()).containsOnly(Map.entry("WAIT", "1"));
  }
}
