package dev.cartwise.local.triggers;

import dev.cartwise.local.BuiltFunctions;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.lambda.FunctionSpec;
import dev.cartwise.stack.model.StackFunction;
import java.io.IOException;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Runtime;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The functions as they were built, on an emulator's Lambda, which tells its endpoint and
 * credentials to them itself.
 */
final class EmulatedFunctions {
  /** What a function needs on the JVM at least, MB; the template counts for native binaries. */
  private static final int JVM_MEMORY = 1024;

  private final LocalConfig config;
  private final S3Client objects;
  private final LambdaClient lambda;

  EmulatedFunctions(LocalConfig config, S3Client objects, LambdaClient lambda) {
    this.config = config;
    this.objects = objects;
    this.lambda = lambda;
  }

  /** Deploys a function; gives its ARN. */
  String deploy(StackFunction function) throws IOException {
    FunctionSpec spec =
        config.topology().functions().stream()
            .filter(each -> each.name().equals(function.name()))
            .findFirst()
            .orElseThrow();
    String name = config.tablePrefix() + function.name();
    String key = "code/" + name + ".zip";
    boolean isNative = BuiltFunctions.holds(function.name(), "bootstrap");
    objects.putObject(
        put -> put.bucket(config.bucket()).key(key),
        RequestBody.fromFile(BuiltFunctions.zip(function.name())));
    lambda.createFunction(
        create ->
            create
                .functionName(name)
                .runtime(isNative ? Runtime.PROVIDED_AL2023 : Runtime.JAVA17)
                .handler(isNative ? "bootstrap" : spec.handler())
                .role(function.role().arn())
                .code(code -> code.s3Bucket(config.bucket()).s3Key(key))
                .memorySize(
                    isNative
                        ? function.memoryMegabytes()
                        : Math.max(JVM_MEMORY, function.memoryMegabytes()))
                .timeout((int) function.timeout().toSeconds())
                .environment(variables -> variables.variables(spec.environment())));
    String arn =
        lambda
            .waiter()
            .waitUntilFunctionActiveV2(get -> get.functionName(name))
            .matched()
            .response()
            .orElseThrow()
            .configuration()
            .functionArn();
    for (String service : List.of("apigateway", "events", "s3")) {
      lambda.addPermission(
          add ->
              add.functionName(name)
                  .statementId(service)
                  .action("lambda:InvokeFunction")
                  .principal(service + ".amazonaws.com"));
    }
    return arn;
  }
}
