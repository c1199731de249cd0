package dev.cartwise.stack;

import dev.cartwise.stack.model.Deployment;
import dev.cartwise.stack.model.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A working tree of one base and one function, with words exchanged. */
final class TestTree {

  static final Path REPOSITORY = Path.of("..", "..");
  static final Deployment DEPLOYMENT = new Deployment("eu-central-1", "123456789012", Map.of());

  private static final String BASE =
      """
      Parameters:
        Prefix: {Type: String, Default: shop-}
        BucketName: {Type: String, Default: things}
      Globals:
        Function: {Architectures: [x86_64]}
      Resources:
        Facts:
          Type: AWS::DynamoDB::Table
          Properties:
            TableName: !Sub '${Prefix}facts'
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions: [{AttributeName: pk, AttributeType: S}]
            KeySchema: [{AttributeName: pk, KeyType: HASH}]
            StreamSpecification: {StreamViewType: NEW_IMAGE}
            TimeToLiveSpecification: {AttributeName: gone, Enabled: true}
        Things:
          Type: AWS::S3::Bucket
          Properties: {BucketName: !Ref BucketName}
        Api:
          Type: AWS::Serverless::HttpApi
          Properties: {Name: api}
        Jobs:
          Type: AWS::EMRServerless::Application
          Properties: {Name: !Sub '${Prefix}jobs'}
        TrainingRole:
          Type: AWS::IAM::Role
          Properties: {RoleName: training, Policies: []}
      """;

  private static final String PART =
      """
      Resources:
        Work:
          Type: AWS::Serverless::Function
          Metadata:
            Cartwise: {StoringRoutes: [Say]}
          Properties:
            FunctionName: !Sub '${Prefix}work'
            CodeUri: target/function.zip
            MemorySize: 256
            Timeout: 10
            Role: !GetAtt WorkRole.Arn
            Environment:
              Variables: {BUCKET: !Ref BucketName}
            Events:
              Say:
                Type: HttpApi
                Properties: {ApiId: !Ref Api, Method: POST, Path: /say, PayloadFormatVersion: '2.0'}
              Gone:
                Type: S3
                Properties:
                  Bucket: !Ref Things
                  Events: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*']
                  Filter: {S3Key: {Rules: [{Name: prefix, Value: in/}]}}
              Told:
                Type: DynamoDB
                Properties:
                  Stream: !GetAtt Facts.StreamArn
                  StartingPosition: TRIM_HORIZON
                  BatchSize: 7
                  MaximumBatchingWindowInSeconds: 2
                  MaximumRecordAgeInSeconds: 60
                  MaximumRetryAttempts: 3
                  BisectBatchOnFunctionError: true
                  DestinationConfig:
                    OnFailure: {Type: S3, Destination: !Sub 'arn:aws:s3:::${BucketName}'}
                  FunctionResponseTypes: [ReportBatchItemFailures]
        WorkRole:
          Type: AWS::IAM::Role
          Properties:
            RoleName: !Sub '${Prefix}work'
            Policies:
              - PolicyName: work
                PolicyDocument:
                  Statement:
                    - Sid: Look
                      Effect: Allow
                      Action: dynamodb:GetItem
                      Resource: !GetAtt Facts.Arn
      """;

  /**
   * What goes in the place of the base's first line of resources, for a queue with dead letters.
   */
  static final String QUEUE =
      """
      Resources:
        Dead:
          Type: AWS::SQS::Queue
          Properties: {QueueName: !Sub '${Prefix}dead'}
        Asked:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Sub '${Prefix}asked'
            VisibilityTimeout: 60
            RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 5}\
      """;

  private final Path root;
  private String base = BASE;
  private String part = PART;

  TestTree(Path root) {
    this.root = root;
  }

  /** Exchanges words of the base. */
  TestTree base(String words, String others) {
    base = exchanged(base, words, others);
    return this;
  }

  /** Exchanges words of the function's part. */
  TestTree part(String words, String others) {
    part = exchanged(part, words, others);
    return this;
  }

  private static String exchanged(String text, String words, String others) {
    if (!text.contains(words)) {
      throw new IllegalArgumentException("the template does not say " + words);
    }
    return text.replace(words, others);
  }

  /** Writes the templates. */
  Path written() throws IOException {
    write("infra/stack/base.yaml", base);
    write("functions/work/template.yaml", part);
    return root;
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  Stack read() throws IOException {
    return StackReader.read(written(), DEPLOYMENT);
  }
}
