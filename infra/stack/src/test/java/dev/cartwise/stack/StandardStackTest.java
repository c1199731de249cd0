package dev.cartwise.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cartwise.stack.model.Deployment;
import dev.cartwise.stack.model.HttpRoute;
import dev.cartwise.stack.model.Stack;
import dev.cartwise.stack.model.StackFunction;
import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Scalar;
import dev.cartwise.stack.template.Template;
import dev.cartwise.stack.template.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stack of this repository. */
class StandardStackTest {

  private static final String TRANSLATE =
      """
      import sys, yaml
      from samtranslator.translator.transform import transform
      from samtranslator.yaml_helper import yaml_parse
      with open(sys.argv[1]) as file:
          template = yaml_parse(file)
      for function in template["Resources"].values():
          if function["Type"] == "AWS::Serverless::Function":
              function["Properties"]["CodeUri"] = "s3://bucket/key"
      class Policies:
          def load(self):
              return {}
      resources = transform(template, {}, Policies())["Resources"]
      types = [resource["Type"] for resource in resources.values()]
      print(types.count("AWS::Lambda::Function"), types.count("AWS::IAM::Role"))
      """;

  @TempDir Path directory;

  private static Stack stack() {
    return StackReader.read(TestTree.REPOSITORY, TestTree.DEPLOYMENT);
  }

  @Test
  void deploysEveryFunctionThatIsBuilt() throws IOException {
    try (Stream<Path> folders = Files.list(TestTree.REPOSITORY.resolve("functions"))) {
      assertThat(stack().functions())
          .extracting(StackFunction::name)
          .containsExactlyElementsOf(
              folders
                  .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                  .map(folder -> folder.getFileName().toString())
                  .sorted()
                  .toList());
    }
  }

  @Test
  void givesEveryRouteItsFormBelowAShop() {
    for (StackFunction function : stack().functions()) {
      List<HttpRoute> routes = function.triggers(HttpRoute.class);
      assertThat(routes.stream().filter(route -> !route.isOfShop()))
          .allSatisfy(
              route ->
                  assertThat(routes)
                      .anySatisfy(
                          twin -> {
                            assertThat(twin.key())
                                .isEqualTo(route.method() + " /shops/{shop}" + route.path());
                            assertThat(twin.isStoring()).isEqualTo(route.isStoring());
                          }));
    }
  }

  @Test
  void givesTheArchiveKeyToOneFunctionOnly() {
    assertThat(stack().functions())
        .filteredOn(
            function ->
                function.role().statements().stream()
                    .flatMap(statement -> statement.resources().stream())
                    .anyMatch(resource -> resource.endsWith(":secret:cartwise-archive-key")))
        .extracting(StackFunction::name)
        .containsExactly("update-features");
  }

  @Test
  void givesNoSecretInTheEnvironment() {
    assertThat(stack().functions())
        .allSatisfy(
            function ->
                assertThat(function.environment().values())
                    .noneMatch(value -> value.contains("resolve:secretsmanager")));
  }

  @Test
  void letsEveryFunctionThatAnswersRequestsAskWhoCalls() {
    assertThat(stack().functions())
        .filteredOn(function -> !function.triggers(HttpRoute.class).isEmpty())
        .isNotEmpty()
        .allSatisfy(
            function ->
                assertThat(function.environment()).containsEntry("CARTWISE_AUTH", "required"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"InteractionsTable", "UserFeaturesTable", "ReviewsTable", "AccessKeysTable"})
  void encryptsWhatIsKnownOfShoppersUnderAKeyOfTheAccount(String table) {
    Template template = Template.of(TestTree.REPOSITORY);

    assertThat(key(template, table, "true")).isPresent();
    assertThat(key(template, table, "false")).isEmpty();
  }

  private static Optional<Value> key(Template template, String table, String customerKeys) {
    Deployment deployment =
        new Deployment("eu-central-1", "123456789012", Map.of("CustomerKeys", customerKeys));
    return template
        .decided(deployment)
        .resources()
        .get(table)
        .fields()
        .fieldsOf("Properties")
        .fieldsOf("SSESpecification")
        .find("KMSMasterKeyId");
  }

  @Test
  void keepsTheLogLinesOfEveryFunctionForAStatedTime() {
    Fields resources = Template.of(TestTree.REPOSITORY).resources();
    List<Fields> functions =
        resources.values().values().stream()
            .map(Value::fields)
            .filter(each -> each.get("Type").text().equals("AWS::Serverless::Function"))
            .toList();

    assertThat(functions)
        .hasSameSizeAs(stack().functions())
        .allSatisfy(
            function -> {
              Scalar group =
                  (Scalar)
                      function.fieldsOf("Properties").fieldsOf("LoggingConfig").get("LogGroup");
              assertThat(resources.get(group.value()).fields().fieldsOf("Properties").values())
                  .containsKey("RetentionInDays");
            });
  }

  @ParameterizedTest
  @CsvSource({"CustomerKeys, false", "ReservedConcurrency, 5", "AllowedOrigin, https://shop.test"})
  void isReadWhateverTheParametersSay(String parameter, String value) {
    Deployment deployment =
        new Deployment("eu-central-1", "123456789012", Map.of(parameter, value));

    assertThat(StackReader.read(TestTree.REPOSITORY, deployment).functions())
        .hasSameSizeAs(stack().functions());
  }

  @Test
  void isTheSameTextEachTime() {
    String yaml = Template.of(TestTree.REPOSITORY).yaml();

    assertThat(Template.of(TestTree.REPOSITORY).yaml()).isEqualTo(yaml);
    assertThat(yaml)
        .contains("CodeUri: ../../../functions/tag-images/target/function.zip")
        .contains("Path: /shops/{shop}/events");
  }

  @Test
  void pleasesTheLinter() throws Exception {
    assumeTrue(
        runs("cfn-lint", "--version"), "cfn-lint is not on the PATH: the template is not linted");
    Path output = directory.resolve("lint");
    int code = run(output, "cfn-lint", written().toString());

    assertThat(code).as(Files.readString(output)).isZero();
  }

  @Test
  void isTranslatedWithoutRolesOfSamsOwn() throws Exception {
    assumeTrue(
        runs("python3", "-c", "import samtranslator"),
        "python3 has no samtranslator: the template is not translated");
    Path output = directory.resolve("translation");
    int code = run(output, "python3", "-c", TRANSLATE, written().toString());

    long roles =
        Template.of(TestTree.REPOSITORY).resources().values().values().stream()
            .filter(each -> each.fields().get("Type").text().equals("AWS::IAM::Role"))
            .count();
    assertThat(code).as(Files.readString(output)).isZero();
    assertThat(Files.readString(output)).contains(stack().functions().size() + " " + roles);
  }

  private Path written() throws IOException {
    Path file = directory.resolve("template.yaml");
    WriteTemplate.main(new String[] {TestTree.REPOSITORY.toString(), file.toString()});
    return file;
  }

  private boolean runs(String... command) throws InterruptedException {
    try {
      return run(directory.resolve("probe"), command) == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private static int run(Path output, String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("AWS_DEFAULT_REGION", "us-east-1");
    Process process = builder.redirectOutput(output.toFile()).start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException(command[0] + " does not end");
    }
    return process.exitValue();
  }
}
