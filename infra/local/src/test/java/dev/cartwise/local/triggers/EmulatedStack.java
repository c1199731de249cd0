package dev.cartwise.local.triggers;

import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.StoreClients;
import dev.cartwise.local.dynamodb.TableSetup;
import dev.cartwise.local.shops.ShopDesk;
import dev.cartwise.stack.model.HttpRoute;
import dev.cartwise.stack.model.ObjectTrigger;
import dev.cartwise.stack.model.ObjectTrigger.Change;
import dev.cartwise.stack.model.QueueTrigger;
import dev.cartwise.stack.model.Schedule;
import dev.cartwise.stack.model.Stack;
import dev.cartwise.stack.model.StackFunction;
import dev.cartwise.stack.model.StackQueue;
import dev.cartwise.stack.model.TableStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourcePosition;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.FilterRuleName;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The templates' stack as an emulator of AWS runs it, made call by call: tables, bucket, functions
 * with their routes, streams, notifications, queues and schedules. Functions are taken as they were
 * built, native or for the JVM.
 */
final class EmulatedStack implements AutoCloseable {
  /** Instead of the template's cron, so that nobody waits for the night. */
  private static final String SOON = "rate(1 minute)";

  private static final String STAGE = "$default";

  /** Any 32 bytes. */
  private static final String ARCHIVE_KEY = "0123456789abcdef".repeat(4);

  private final LocalConfig config;
  private final Stack stack;
  private final String endpoint;
  private final S3Client objects;
  private final DynamoDbClient tables;
  private final LambdaClient lambda;
  private final ApiGatewayV2Client gateway;
  private final EventBridgeClient rules;
  private final SqsClient queues;
  private final SecretsManagerClient secrets;

  /**
   * @param config tells the templates and the names in them
   */
  EmulatedStack(LocalConfig config, Emulator emulator) {
    this.config = config;
    stack = config.stack();
    endpoint = emulator.endpoint();
    objects = StoreClients.s3(emulator.environment());
    tables = StoreClients.dynamoDb(emulator.environment());
    lambda = client(LambdaClient.builder(), emulator).build();
    gateway = client(ApiGatewayV2Client.builder(), emulator).build();
    rules = client(EventBridgeClient.builder(), emulator).build();
    queues = client(SqsClient.builder(), emulator).build();
    secrets = client(SecretsManagerClient.builder(), emulator).build();
  }

  private static <B extends AwsClientBuilder<B, ?>> B client(B builder, Emulator emulator) {
    return StoreClients.local(builder, emulator.environment())
        .endpointOverride(URI.create(emulator.endpoint()));
  }

  /** Makes the part of the stack that some functions need; gives the base of their routes. */
  URI create(List<String> functions) throws IOException {
    new TableSetup(tables).create(stack.tables());
    ShopDesk.of(tables, config.tablePrefix()).enter(Optional.empty());
    objects.createBucket(create -> create.bucket(stack.bucket()));
    secrets.createSecret(
        create -> create.name(config.tablePrefix() + "archive-key").secretString(ARCHIVE_KEY));
    EmulatedFunctions deployed = new EmulatedFunctions(config, objects, lambda);
    String api =
        gateway.createApi(create -> create.name("shop").protocolType(ProtocolType.HTTP)).apiId();
    List<LambdaFunctionConfiguration> notifications = new ArrayList<>();
    for (String name : functions) {
      StackFunction function = stack.function(name);
      String arn = deployed.deploy(function);
      route(api, function, arn);
      function.triggers(TableStream.class).forEach(stream -> follow(stream, arn));
      function.triggers(QueueTrigger.class).forEach(trigger -> listen(trigger.queue(), arn));
      function.triggers(Schedule.class).forEach(schedule -> repeat(schedule, arn));
      function.triggers(ObjectTrigger.class).stream()
          .map(trigger -> notification(trigger, arn))
          .forEach(notifications::add);
    }
    gateway.createStage(create -> create.apiId(api).stageName(STAGE).autoDeploy(true));
    objects.putBucketNotificationConfiguration(
        put ->
            put.bucket(stack.bucket())
                .notificationConfiguration(all -> all.lambdaFunctionConfigurations(notifications)));
    return URI.create(endpoint + "/_aws/execute-api/" + api + "/" + STAGE);
  }

  private void route(String api, StackFunction function, String arn) {
    List<HttpRoute> routes = function.triggers(HttpRoute.class);
    if (routes.isEmpty()) {
      return;
    }
    String integration =
        gateway
            .createIntegration(
                create ->
                    create
                        .apiId(api)
                        .integrationType(IntegrationType.AWS_PROXY)
                        .integrationUri(arn)
                        .payloadFormatVersion("2.0"))
            .integrationId();
    for (HttpRoute route : routes) {
      gateway.createRoute(
          create -> create.apiId(api).routeKey(route.key()).target("integrations/" + integration));
    }
  }

  private void follow(TableStream stream, String arn) {
    String source = new TableSetup(tables).streamArn(stream.table());
    lambda.createEventSourceMapping(
        create ->
            create
                .functionName(arn)
                .eventSourceArn(source)
                .startingPosition(EventSourcePosition.TRIM_HORIZON)
                .batchSize(stream.batchSize())
                .maximumRetryAttempts(stream.maximumRetries())
                .functionResponseTypes(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES));
  }

  private void listen(StackQueue queue, String arn) {
    queues.createQueue(
        create ->
            create
                .queueName(queue.name())
                .attributes(
                    Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        String.valueOf(queue.visibilityTimeout().toSeconds()))));
    lambda.createEventSourceMapping(
        create -> create.functionName(arn).eventSourceArn(queue.arn()).batchSize(1));
  }

  private void repeat(Schedule schedule, String arn) {
    rules.putRule(put -> put.name(schedule.name()).scheduleExpression(SOON));
    Target function = Target.builder().id("function").arn(arn).build();
    rules.putTargets(put -> put.rule(schedule.name()).targets(function));
  }

  private static LambdaFunctionConfiguration notification(ObjectTrigger trigger, String arn) {
    List<String> events =
        trigger.changes().stream()
            .map(change -> change == Change.CREATED ? "s3:ObjectCreated:*" : "s3:ObjectRemoved:*")
            .toList();
    FilterRule rule =
        FilterRule.builder().name(FilterRuleName.PREFIX).value(trigger.prefix()).build();
    return LambdaFunctionConfiguration.builder()
        .lambdaFunctionArn(arn)
        .eventsWithStrings(events)
        .filter(filter -> filter.key(key -> key.filterRules(rule)))
        .build();
  }

  @Override
  public void close() {
    List.of(objects, tables, lambda, gateway, rules, queues, secrets)
        .forEach(client -> client.close());
  }
}
