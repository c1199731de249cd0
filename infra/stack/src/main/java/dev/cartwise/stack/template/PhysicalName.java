package dev.cartwise.stack.template;

import java.util.Map;
import java.util.Optional;

/**
 * How a kind of resource is named, and what a reference to one gives.
 *
 * <p>In the forms {@code @} stands for the name, {@code #} for region and account.
 *
 * @param property which property names it; empty where its name in the template does
 * @param reference what {@code Ref} gives
 * @param attributes what {@code Fn::GetAtt} gives
 */
record PhysicalName(Optional<String> property, String reference, Map<String, String> attributes) {

  private static final Map<String, PhysicalName> KINDS =
      Map.ofEntries(
          Map.entry(
              "AWS::DynamoDB::Table",
              named(
                  "TableName",
                  "@",
                  Map.of(
                      "Arn", "arn:aws:dynamodb:#:table/@",
                      // The cloud ends it with the instant at which the stream began.
                      "StreamArn", "arn:aws:dynamodb:#:table/@/stream/*"))),
          Map.entry("AWS::S3::Bucket", named("BucketName", "@", Map.of("Arn", "arn:aws:s3:::@"))),
          Map.entry(
              "AWS::Serverless::Function",
              named("FunctionName", "@", Map.of("Arn", "arn:aws:lambda:#:function:@"))),
          Map.entry(
              "AWS::IAM::Role", named("RoleName", "@", Map.of("Arn", "arn:aws:iam::%:role/@"))),
          Map.entry(
              "AWS::EMRServerless::Application",
              named(
                  "Name",
                  "@",
                  Map.of("Arn", "arn:aws:emr-serverless:#:/applications/@", "ApplicationId", "@"))),
          Map.entry(
              "AWS::SQS::Queue",
              named(
                  "QueueName",
                  "https://sqs.$.amazonaws.com/%/@",
                  Map.of("Arn", "arn:aws:sqs:#:@", "QueueName", "@"))),
          Map.entry("AWS::SNS::Topic", named("TopicName", "arn:aws:sns:#:@", Map.of())),
          Map.entry("AWS::CloudWatch::Alarm", named("AlarmName", "@", Map.of())),
          Map.entry(
              "AWS::SecretsManager::Secret",
              named("Name", "arn:aws:secretsmanager:#:secret:@", Map.of())),
          Map.entry(
              "AWS::Logs::LogGroup",
              named("LogGroupName", "@", Map.of("Arn", "arn:aws:logs:#:log-group:@:*"))),
          Map.entry(
              "AWS::KMS::Key",
              new PhysicalName(Optional.empty(), "@", Map.of("Arn", "arn:aws:kms:#:key/@"))),
          Map.entry("AWS::Serverless::HttpApi", new PhysicalName(Optional.empty(), "@", Map.of())));

  private static PhysicalName named(
      String property, String reference, Map<String, String> attributes) {
    return new PhysicalName(Optional.of(property), reference, attributes);
  }

  /** The kind of a resource. */
  static PhysicalName of(Fields resource) {
    Value type = resource.get("Type");
    PhysicalName kind = KINDS.get(type.text());
    if (kind == null) {
      throw type.place().error("resources of type " + type.text() + " are not read here");
    }
    return kind;
  }
}
