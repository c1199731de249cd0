package dev.cartwise.deploy.safety;

import java.util.List;

/** Rules about what keeps data: buckets, tables, queues, topics, keys and secrets. */
final class StoreRules {
  private static final String BUCKET = "AWS::S3::Bucket";
  private static final String QUEUE = "AWS::SQS::Queue";
  private static final String TOPIC = "AWS::SNS::Topic";

  static final List<Rule> ALL =
      List.of(
          Rule.that(
              "AwsSolutions-S1",
              BUCKET,
              "a bucket logs who reads it",
              each -> each.properties().has("LoggingConfiguration")),
          Rule.that(
              "AwsSolutions-S2", BUCKET, "a bucket is closed to the public", StoreRules::isClosed),
          Rule.that(
              "AwsSolutions-S3",
              BUCKET,
              "a bucket is encrypted",
              each -> each.properties().has("BucketEncryption")),
          Rule.backed(
              "AwsSolutions-S10",
              BUCKET,
              "a bucket refuses requests without TLS",
              "AWS::S3::BucketPolicy",
              (bucket, policy) ->
                  policy.properties().at("/Bucket/Ref").asText().equals(bucket.name())
                      && policy.refusesWithoutTls()),
          Rule.that(
              "AwsSolutions-DDB3",
              "AWS::DynamoDB::Table",
              "a table can be brought back as it was",
              each ->
                  each.properties()
                      .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                      .asBoolean()),
          Rule.that(
              "AwsSolutions-SQS2",
              QUEUE,
              "a queue is encrypted",
              each ->
                  each.properties().path("SqsManagedSseEnabled").asBoolean()
                      || each.properties().has("KmsMasterKeyId")),
          Rule.that(
              "AwsSolutions-SQS3",
              QUEUE,
              "a queue has one for what cannot be taken",
              each -> each.properties().has("RedrivePolicy")),
          Rule.backed(
              "AwsSolutions-SQS4",
              QUEUE,
              "a queue refuses requests without TLS",
              "AWS::SQS::QueuePolicy",
              (queue, policy) -> names(policy, "Queues", queue) && policy.refusesWithoutTls()),
          Rule.that(
              "AwsSolutions-SNS2",
              TOPIC,
              "a topic is encrypted",
              each -> each.properties().has("KmsMasterKeyId")),
          Rule.backed(
              "AwsSolutions-SNS3",
              TOPIC,
              "a topic refuses requests without TLS",
              "AWS::SNS::TopicPolicy",
              (topic, policy) -> names(policy, "Topics", topic) && policy.refusesWithoutTls()),
          Rule.that(
              "AwsSolutions-KMS5",
              "AWS::KMS::Key",
              "a key is exchanged each year",
              each -> each.properties().path("EnableKeyRotation").asBoolean()),
          Rule.backed(
              "AwsSolutions-SMG4",
              "AWS::SecretsManager::Secret",
              "a secret is exchanged on a schedule",
              "AWS::SecretsManager::RotationSchedule",
              (secret, schedule) ->
                  schedule.properties().at("/SecretId/Ref").asText().equals(secret.name())));

  private StoreRules() {}

  private static boolean isClosed(Resource bucket) {
    return List.of(
            "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")
        .stream()
        .allMatch(
            each ->
                bucket.properties().path("PublicAccessBlockConfiguration").path(each).asBoolean());
  }

  private static boolean names(Resource policy, String list, Resource named) {
    return Resource.listed(policy.properties().path(list)).stream()
        .anyMatch(each -> each.path("Ref").asText().equals(named.name()));
  }
}
