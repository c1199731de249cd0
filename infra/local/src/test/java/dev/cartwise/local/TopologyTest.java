package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.gateway.Route;
import dev.cartwise.local.lambda.FunctionSpec;
import dev.cartwise.local.streams.StreamTrigger;
import dev.cartwise.shopregistry.dynamodb.DynamoDbKeyStore;
import dev.cartwise.shopregistry.dynamodb.DynamoDbShopStore;
import dev.cartwise.shopregistry.key.KeyRole;
import dev.cartwise.shopregistry.key.RouteRights;
import dev.cartwise.stack.model.Role;
import dev.cartwise.stack.model.StackTable;
import dev.cartwise.stack.model.StackTable.KeyAttribute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

class TopologyTest {
  @Test
  void refusesATriggerOfAnUnknownFunction() {
    assertThatThrownBy(
            () ->
                TestTopology.of(
                    List.of(),
                    List.of(Route.of("GET", "/", "absent")),
                    List.of(),
                    List.of(),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("absent");
  }

  @Test
  void asksWhoCallsOnlyWhereThatIsToldToAFunction() {
    LocalConfig config = LocalConfig.of(BuiltFunctions.REPOSITORY);
    assertThat(config.topology().asks()).isFalse();
    assertThat(config.asking().topology().asks()).isTrue();
  }

  @Test
  void keepsWithAFunctionWhatCallsIt() {
    Topology part =
        LocalConfig.of(BuiltFunctions.REPOSITORY)
            .topology()
            .only(List.of("retrain-models", "analyze-reviews"));

    assertThat(part.functions())
        .extracting(FunctionSpec::name)
        .containsExactly("analyze-reviews", "retrain-models");
    assertThat(part.routes())
        .extracting(Route::function)
        .containsOnly("retrain-models", "analyze-reviews");
    assertThat(part.streams()).extracting(StreamTrigger::function).containsOnly("analyze-reviews");
    assertThat(part.objectTriggers()).isEmpty();
    assertThat(part.schedules()).hasSize(1);
    assertThat(part.jobRules()).hasSize(1);
    assertThat(part.withSchedules(List.of()).schedules()).isEmpty();
  }

  @Test
  void hasNoRouteThatNoAccessKeyMayCall() {
    assertThat(LocalConfig.of(BuiltFunctions.REPOSITORY).topology().routes())
        .extracting(route -> route.method() + " " + route.path().replace("/shops/{shop}/", "/"))
        .isNotEmpty()
        .allMatch(route -> RouteRights.mayCall(KeyRole.ADMIN, route, false));
  }

  @Test
  void asksCallersWhoTheyAreWhereThatIsWanted() {
    assertThat(LocalConfig.of(BuiltFunctions.REPOSITORY).asking().topology().functions())
        .filteredOn(function -> !function.name().equals("update-features"))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            function ->
                assertThat(function.environment()).containsEntry("CARTWISE_AUTH", "required"));
  }

  @Test
  void givesFunctionsTheEnvironmentOfTheirTemplate() {
    Topology topology = LocalConfig.of(BuiltFunctions.REPOSITORY).topology();

    assertThat(topology.functions())
        .filteredOn(function -> function.name().equals("ingest-events"))
        .extracting(FunctionSpec::environment)
        .containsExactly(
            Map.of(
                "CARTWISE_METRICS_BY_SHOP", "false",
                "CARTWISE_METRICS_NAMESPACE", "cartwise-shop",
                "CARTWISE_TABLE_PREFIX", "cartwise-",
                "CARTWISE_AUTH", "off",
                "CARTWISE_INTERACTIONS_RETENTION_DAYS", "400"));
    assertThat(topology.streams())
        .extracting(StreamTrigger::table)
        .containsExactlyInAnyOrder("interactions", "item-features");
  }

  @Test
  void hasATableOfAccessKeysThatOnlyTheirIdsLeadInto() {
    assertThat(LocalConfig.of(BuiltFunctions.REPOSITORY).topology().tables())
        .filteredOn(TopologyTest::holdsAccessKeys)
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.keys()).extracting(KeyAttribute::name).containsExactly("id");
              assertThat(table.streamView()).isEmpty();
            });
  }

  private static boolean holdsAccessKeys(StackTable table) {
    return table.name().endsWith(DynamoDbKeyStore.TABLE);
  }

  @Test
  void hasATableOfShops() {
    assertThat(LocalConfig.of(BuiltFunctions.REPOSITORY).topology().tables())
        .filteredOn(TopologyTest::holdsShops)
        .singleElement()
        .satisfies(
            table -> assertThat(table.keys()).extracting(KeyAttribute::name).containsExactly("id"));
  }

  private static boolean holdsShops(StackTable table) {
    return table.name().endsWith(DynamoDbShopStore.TABLE);
  }

  /** Tests of the functions make their tables by the feature store's own schemas. */
  @Test
  void hasTheTablesThatTheFeatureStoreWorksOn() {
    assertThat(
            LocalConfig.of(BuiltFunctions.REPOSITORY).topology().tables().stream()
                .filter(table -> !holdsAccessKeys(table) && !holdsShops(table))
                .map(
                    table ->
                        List.of(
                            table.name(),
                            table.keys().stream().map(KeyAttribute::name).toList(),
                            table.streamView().orElse("none"))))
        .containsExactlyInAnyOrderElementsOf(
            new FeatureTables(FeatureTables.DEFAULT_PREFIX)
                .schemas().stream()
                    .map(
                        schema ->
                            List.of(
                                schema.tableName(),
                                schema.keySchema().stream()
                                    .map(KeySchemaElement::attributeName)
                                    .toList(),
                                schema.streamSpecification() == null
                                    ? "none"
                                    : schema.streamSpecification().streamViewTypeAsString()))
                    .toList());
  }

  @Test
  void tellsWhereATemplateSaysWhatNobodyUnderstands(@TempDir Path tree) throws IOException {
    Path base = tree.resolve("infra/stack/base.yaml");
    Files.createDirectories(base.getParent());
    Files.createDirectories(tree.resolve("functions"));
    Files.writeString(
        base,
        "Parameters: {Prefix: {}, BucketName: {}, FeaturesWindowSeconds: {},"
            + " InteractionsRetentionDays: {}}\n"
            + "Resources:\n"
            + "  Data:\n    Type: AWS::S3::Bucket\n    Properties: {BucketName: !Ref BucketName}\n"
            + "  Reader:\n    Type: AWS::EC2::Instance\n    Properties: {}\n");

    assertThatThrownBy(() -> LocalConfig.of(tree).topology())
        .isInstanceOf(LocalSystemException.class)
        .hasMessageContaining("infra/stack/base.yaml:7: resources of type AWS::EC2::Instance");
  }

  @Test
  void deploysFunctionsThatExist() {
    assertThat(LocalConfig.of(BuiltFunctions.REPOSITORY).topology().functions())
        .extracting(FunctionSpec::name)
        .allMatch(name -> Files.exists(Path.of("../../functions", name, "pom.xml")));
  }

  @Test
  void refusesAFunctionThatCannotRun() {
    assertThatThrownBy(() -> spec("x", 64, Duration.ofSeconds(1)))
        .hasMessageContaining("memoryMegabytes");
    assertThatThrownBy(() -> spec("x", 128, Duration.ZERO)).hasMessageContaining("timeout");
    assertThatThrownBy(() -> spec("X", 128, Duration.ofSeconds(1)))
        .hasMessageContaining("function name");
    assertThatThrownBy(() -> spec("x", 128, Duration.ofSeconds(1)).withInstances(0))
        .hasMessageContaining("instances");
  }

  private static FunctionSpec spec(String name, int memoryMegabytes, Duration timeout) {
    return new FunctionSpec(
        name,
        "h::h",
        memoryMegabytes,
        timeout,
        1,
        Map.of(),
        new Role(name, "arn:aws:iam::000000000000:role/" + name, List.of()));
  }
}
