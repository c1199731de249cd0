package dev.cartwise.stack;

import dev.cartwise.stack.template.Fields;
import java.util.List;
import java.util.Map;

/** Which properties each type of resource may have here. */
final class ResourceRules {

  private static final Map<String, List<String>> PROPERTIES =
      Map.of(
          "AWS::DynamoDB::Table",
          List.of(
              "TableName",
              "BillingMode",
              "AttributeDefinitions",
              "KeySchema",
              "StreamSpecification",
              "TimeToLiveSpecification",
              "PointInTimeRecoverySpecification"),
          "AWS::S3::Bucket",
          List.of("BucketName", "BucketEncryption", "PublicAccessBlockConfiguration"),
          "AWS::SQS::Queue",
          List.of("QueueName", "MessageRetentionPeriod", "SqsManagedSseEnabled"),
          "AWS::SecretsManager::Secret",
          List.of("Name", "GenerateSecretString"),
          "AWS::EMRServerless::Application",
          List.of(
              "Name",
              "Type",
              "ReleaseLabel",
              "Architecture",
              "MaximumCapacity",
              "AutoStopConfiguration",
              "RuntimeConfiguration"),
          "AWS::Serverless::HttpApi",
          List.of("Name", "Auth", "DefaultRouteSettings"),
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
              "Events"),
          "AWS::IAM::Role",
          List.of("RoleName", "AssumeRolePolicyDocument", "Policies"),
          "AWS::Logs::LogGroup",
          List.of("LogGroupName", "RetentionInDays"));

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
