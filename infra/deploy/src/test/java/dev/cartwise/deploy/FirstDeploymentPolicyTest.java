package dev.cartwise.deploy;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.deploy.failure.AwsAdvice;
import dev.cartwise.stack.template.Template;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FirstDeploymentPolicyTest {

  /** What makes a resource of a type and takes it away, and what SAM makes beside it. */
  private static final Map<String, List<String>> NEEDED =
      Map.ofEntries(
          entry(
              "AWS::Serverless::Function",
              List.of(
                  "lambda:CreateFunction",
                  "lambda:DeleteFunction",
                  "lambda:AddPermission",
                  "lambda:CreateEventSourceMapping",
                  "lambda:PutFunctionEventInvokeConfig",
                  "events:PutRule",
                  "events:PutTargets",
                  "s3:PutBucketNotification",
                  "iam:PassRole")),
          entry("AWS::Serverless::HttpApi", List.of("apigateway:POST", "apigateway:DELETE")),
          entry("AWS::Budgets::Budget", pair("budgets", "ModifyBudget", "ViewBudget")),
          entry("AWS::CloudWatch::Alarm", pair("cloudwatch", "PutMetricAlarm", "DeleteAlarms")),
          entry("AWS::CloudWatch::Dashboard", pair("cloudwatch", "PutDashboard", "GetDashboard")),
          entry("AWS::DynamoDB::Table", pair("dynamodb", "CreateTable", "UpdateContinuousBackups")),
          entry(
              "AWS::EMRServerless::Application",
              pair("emr-serverless", "CreateApplication", "DeleteApplication")),
          entry("AWS::Events::Rule", pair("events", "PutRule", "DeleteRule")),
          entry("AWS::IAM::Role", pair("iam", "CreateRole", "PutRolePolicy")),
          entry("AWS::KMS::Alias", pair("kms", "CreateAlias", "DeleteAlias")),
          entry("AWS::KMS::Key", pair("kms", "CreateKey", "ScheduleKeyDeletion")),
          entry("AWS::Logs::LogGroup", pair("logs", "CreateLogGroup", "PutRetentionPolicy")),
          entry("AWS::S3::Bucket", pair("s3", "CreateBucket", "PutEncryptionConfiguration")),
          entry("AWS::S3::BucketPolicy", pair("s3", "PutBucketPolicy", "DeleteBucketPolicy")),
          entry("AWS::SNS::Topic", pair("sns", "CreateTopic", "DeleteTopic")),
          entry("AWS::SNS::Subscription", pair("sns", "Subscribe", "Unsubscribe")),
          entry("AWS::SNS::TopicPolicy", pair("sns", "SetTopicAttributes", "GetTopicAttributes")),
          entry("AWS::SQS::Queue", pair("sqs", "CreateQueue", "DeleteQueue")),
          entry("AWS::SQS::QueuePolicy", pair("sqs", "SetQueueAttributes", "GetQueueAttributes")),
          entry("AWS::Scheduler::Schedule", pair("scheduler", "CreateSchedule", "DeleteSchedule")),
          entry(
              "AWS::SecretsManager::Secret",
              pair("secretsmanager", "CreateSecret", "DeleteSecret")));

  @Test
  void coversEveryTypeOfTheTemplate() throws IOException {
    Set<String> types = new TreeSet<>();
    Template.of(TestTree.REPOSITORY)
        .resources()
        .values()
        .values()
        .forEach(resource -> types.add(resource.fields().get("Type").text()));
    assertThat(NEEDED.keySet()).containsAll(types);
    Set<String> allowed = allowed();
    for (String type : types) {
      assertThat(allowed).as(type).containsAll(NEEDED.getOrDefault(type, List.of()));
    }
  }

  @Test
  void namesEveryActionInFull() throws IOException {
    assertThat(allowed()).noneMatch(action -> action.contains("*"));
  }

  private static Set<String> allowed() throws IOException {
    Set<String> allowed = new TreeSet<>();
    JsonNode policy =
        new ObjectMapper().readTree(TestTree.REPOSITORY.resolve(AwsAdvice.POLICY).toFile());
    for (JsonNode statement : policy.path("Statement")) {
      JsonNode actions = statement.path("Action");
      if (actions.isArray()) {
        actions.forEach(action -> allowed.add(action.asText()));
      } else {
        allowed.add(actions.asText());
      }
    }
    return allowed;
  }

  private static List<String> pair(String service, String first, String second) {
    return List.of(service + ":" + first, service + ":" + second);
  }
}
