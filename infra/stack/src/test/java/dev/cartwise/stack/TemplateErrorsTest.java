package dev.cartwise.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.stack.model.Deployment;
import dev.cartwise.stack.template.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateErrorsTest {

  private static final String PART = "functions/work/template.yaml";

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MemorySize: 256 | Memory: 256 | Memory is not read here",
        "MemorySize: 256 | MemorySize: much | a whole number must stand here",
        "MemorySize: 256 | MemorySize: 4294967295 | a whole number must stand here",
        "MemorySize: 256 | MemorySize: -1 | a whole number must stand here",
        "MemorySize: 256 | Timeout: 1 | Timeout stands here twice",
        "MemorySize: 256 | MemorySize: &much 256 | CloudFormation knows no anchors",
        "'!Sub ''${Prefix}work''' | '!Select [0, [shop-work]]' | Fn::Select is not read here",
        "'${Prefix}work' | '${Prefix}other' | a function is named like its folder",
        "!Ref BucketName | !Ref Bucket | there is neither a parameter nor a resource Bucket",
        "BUCKET: !Ref BucketName | BUCKET: !Ref Things | is a circle",
        "Facts.StreamArn | Work.Arn | there is no table with the stream",
        "Facts.StreamArn | Facts.Colour | the attribute Facts.Colour is not read here",
        "Role: !GetAtt WorkRole.Arn | Role: !GetAtt Facts.Arn | Facts is no AWS::IAM::Role",
        "Role: !GetAtt WorkRole.Arn | Policies: [] | Policies is not read here",
        "dynamodb:GetItem | 'dynamodb:*' | an action is written out here",
        "!GetAtt Facts.Arn | '!Sub ''${Facts.Arn}*''' | a resource is exact or a prefix of keys",
        "!GetAtt Facts.Arn | '''*''' | a resource is exact or a prefix of keys",
        "!GetAtt Facts.Arn | '!Sub ''arn:aws:s3:::${BucketName}/*'''"
            + " | a resource is exact or a prefix of keys",
        "Effect: Allow | Effect: Deny | a role allows here",
        "StoringRoutes: [Say] | StoringRoutes: [Shout] | Shout is missing",
        "Path: /say | Path: say | a path begins with /",
        "'''2.0''' | '''1.0''' | format 2.0",
        "Type: HttpApi | Type: Api | events of type Api are not read here",
        "s3:ObjectRemoved:* | s3:ObjectRestore:* | s3:ObjectRestore:* is not read here",
        "[ReportBatchItemFailures] | [] | functions report what failed",
        "BisectBatchOnFunctionError: true | BisectBatchOnFunctionError: false | is halved",
        "'Type: S3, Dest' | 'Type: SQS, Dest' | records that fail are kept in the bucket",
        "'${BucketName}''}' | 'other''}' | records that fail are kept in the bucket",
        "CodeUri: target/function.zip | InlineCode: x | CodeUri is missing",
      })
  void namesThePlaceOfWhatIsWrong(String words, String others, String message) throws IOException {
    TestTree tree = new TestTree(root).part(words, others);
    assertThatThrownBy(tree::read)
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith(PART + ":")
        .hasMessageContaining(message);
  }

  @Test
  void namesTheLine() throws IOException {
    TestTree tree = new TestTree(root).part("MemorySize: 256", "MemorySize: much");
    List<String> lines = Files.readAllLines(tree.written().resolve(PART));
    int line = 1;
    while (!lines.get(line - 1).contains("much")) {
      line++;
    }
    assertThatThrownBy(tree::read).hasMessageStartingWith(PART + ":" + line + ": ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWS::S3::Bucket | AWS::EC2::Instance | resources of type AWS::EC2::Instance are"
            + " not read here",
        "'BillingMode: PAY_PER_REQUEST' | 'BillingMode: PROVISIONED' | tables are PAY_PER_REQUEST",
        "StreamViewType: NEW_IMAGE | StreamKind: NEW_IMAGE | StreamKind is not read here",
        "'{AttributeName: pk, KeyType: HASH}' | '{AttributeName: id, KeyType: HASH}'"
            + " | the attribute id is not defined",
        "'TableName: !Sub ''${Prefix}facts''' | 'TableName: !Ref Things'"
            + " | there is neither a parameter nor a resource Things",
        "'Globals:' | 'Mappings:' | Mappings is not read here",
        "'Globals:' | 'Conditions: {On: !Or [a, b]}@Globals:' | a condition is !Equals of two",
        "'Type: AWS::S3::Bucket' | 'Condition: On@    Type: AWS::S3::Bucket' | no condition On",
        "'Name: api' | 'Name: !If [On, api]' | !If takes a condition and two values"
      })
  void namesThePlaceInTheBase(String words, String others, String message) {
    TestTree tree = new TestTree(root).base(words, others.replace("@", "\n"));
    assertThatThrownBy(tree::read)
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("infra/stack/base.yaml:")
        .hasMessageContaining(message);
  }

  @Test
  void refusesTwoResourcesOfOneName() {
    TestTree tree = new TestTree(root).part("WorkRole:", "Facts:");
    assertThatThrownBy(tree::read)
        .hasMessageStartingWith(PART + ":")
        .hasMessageContaining("Facts is the name of infra/stack/base.yaml:");
  }

  @Test
  void refusesOneRouteToTwoFunctions() throws IOException {
    Path part = new TestTree(root).written().resolve(PART);
    Path other = root.resolve("functions/other/template.yaml");
    Files.createDirectories(other.getParent());
    Files.writeString(
        other, Files.readString(part).replace("Work", "Other").replace("}work", "}other"));

    assertThatThrownBy(() -> StackReader.read(root, TestTree.DEPLOYMENT))
        .hasMessageContaining("POST /say leads to other and to work");
  }

  @Test
  void refusesParametersThatTheTemplateDoesNotHave() throws IOException {
    Path tree = new TestTree(root).written();
    Deployment deployment = new Deployment("r", "1", Map.of("Color", "red"));

    assertThatThrownBy(() -> StackReader.read(tree, deployment)).hasMessageContaining("Color");
    assertThat(new TestTree(root).read().bucket()).isEqualTo("things");
  }
}
