package dev.cartwise.stack;

import dev.cartwise.stack.template.Fields;
import java.util.List;
import java.util.Map;

/** Which properties each type of resource may have here. */
final class ResourceRules {

  private static final Map<String, List<String>> PROPERTIES =
      Map.ofEntries(
          Map.entry(
              "AWS::DynamoDB::Table",
              List.of(
                  "TableName",
                  "BillingMode",
                  "AttributeDefinitions",
                  "KeySchema",
                  "StreamSpecification",
                  "TimeToLiveSpecification",
                  "PointInTimeRecoverySpecification",
                  "DeletionProtectionEnabled",
                  "SSESpecification")),
          Map.entry(
              "AWS::S3::Bucket",
              List.of(
                  "BucketName",
                  "BucketEncryption",
                  "PublicAccessBlockConfiguration",
                  "VersioningConfiguration",
                  "LifecycleConfiguration")),
          Map.entry("AWS::S3::BucketPolicy", List.of("Bucket", "PolicyDocument")),
          Map.entry("AWS::KMS::Key", List.of("Description", "EnableKeyRotation", "KeyPolicy")),
          Map.entry("AWS::SQS::QueuePolicy", List.of("Queues", "PolicyDocument")),
          Map.entry(
              "AWS::Scheduler::Schedule",
              List.of("Name", "ScheduleExpression", "FlexibleTimeWindow", "Target")),
          Map.entry(
              "AWS::SQS::Queue",
              List.of(
                  "QueueName",
                  "MessageRetentionPeriod",
                  "VisibilityTimeout",
                  "RedrivePolicy",
                  "SqsManagedSseEnabled")),
          Map.entry(
              "AWS::SecretsManager::Secret", List.of("Name", "GenerateSecretString", "KmsKeyId")),
          Map.entry(
              "AWS::EMRServerless::Application",
              List.of(
                  "Name",
                  "Type",
                  "ReleaseLabel",
                  "Architecture",
                  "MaximumCapacity",
                  "AutoStopConfiguration",
                  "RuntimeConfiguration",
                  "SchedulerConfiguration")),
          Map.entry(
              "AWS::Serverless::HttpApi",
              List.of("Name", "DefaultRouteSettings", "CorsConfiguration")),
          Map.entry(
              "AWS::Serverless::Function",
              List.of(
                  "FunctionName",
                  "CodeUri",
                  "MemorySize",
                  "Timeout",
                  "Architectures",
                  "Role",
                  "LoggingConfig",
                  "Environment",
                  "EventInvokeConfig",
                  "Events")),
          Map.entry("AWS::IAM::Role", List.of("RoleName", "AssumeRolePolicyDocument", "Policies")),
          Map.entry("AWS::Logs::LogGroup", List.of("LogGroupName", "RetentionInDays")),
          Map.entry(
              "AWS::CloudWatch::Alarm",
              List.of(
                  "AlarmName",
                  "AlarmDescription",
                  "Namespace",
                  "MetricName",
                  "Dimensions",
                  "Statistic",
                  "ExtendedStatistic",
                  "EvaluateLowSampleCountPercentile",
                  "Period",
                  "EvaluationPeriods",
                  "Threshold",
                  "ComparisonOperator",
                  "TreatMissingData",
                  "AlarmActions")),
          Map.entry("AWS::CloudWatch::Dashboard", List.of("DashboardName", "DashboardBody")),
          Map.entry("AWS::Budgets::Budget", List.of("Budget", "NotificationsWithSubscribers")),
          Map.entry("AWS::SNS::Topic", List.of("TopicName")),
          Map.entry("AWS::SNS::TopicPolicy", List.of("Topics", "PolicyDocument")),
          Map.entry("AWS::SNS::Subscription", List.of("TopicArn", "Protocol", "Endpoint")));

  private ResourceRules() {}

  /** Refuses a resource whose type or properties nobody reads. */
  static void check(Fields resource) {
    resource.only("Type", "DeletionPolicy", "UpdateReplacePolicy", "Metadata", "Properties");
    String type = resource.get("Type").text();
    List<String> properties = PROPERTIES.get(type);
    if (properties == null) {
      throw resource.get("Type").place().error("resources of type " + type + " are not read here");
    }
    resource.get("Properties").fields().only(properties.toArray(String[]::new));
  }
}
