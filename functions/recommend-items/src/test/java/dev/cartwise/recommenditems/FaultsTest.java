package dev.cartwise.recommenditems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.contract.FaultsContract;
import dev.cartwise.awsprotocol.contract.HttpCall;
import dev.cartwise.featurestore.item.ItemAttributesStore;
import dev.cartwise.recommendation.filter.DeclaredFilters;
import dev.cartwise.recommenditems.request.RequestReader;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.contract.AccessContract;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class FaultsTest extends FaultsContract implements AccessContract {

  private static final String ARN = "arn:aws:personalize:eu-central-1:1:campaign/demo";

  @TempDir Path directory;

  @Override
  public List<HttpCall> calls() {
    return List.of(
        HttpCall.post("/recommendations", "{\"campaignArn\":\"" + ARN + "\"}", "campaignArn"),
        HttpCall.post(
            "/personalize-ranking",
            "{\"campaignArn\":\"" + ARN + "\",\"userId\":\"u\",\"inputList\":[\"a\"]}",
            "campaignArn"));
  }

  @Override
  protected HttpApiResponse answer(ObjectNode event) {
    return answer(AccessGate.OPEN, event);
  }

  @Override
  public HttpApiResponse answer(AccessGate gate, ObjectNode event) {
    return function(gate, new KnownItems()).recommendItems(HttpApiRequest.of(event));
  }

  @Override
  protected HttpApiResponse answerWhileStorageIsBusy(ObjectNode event) {
    return function(AccessGate.OPEN, busy(ItemAttributesStore.class))
        .recommendItems(HttpApiRequest.of(event));
  }

  private RecommendItemsFunction function(AccessGate gate, ItemAttributesStore items) {
    ObjectStore objects = new DirectoryObjectStore(directory.resolve("objects"));
    ArtifactStore store = new ArtifactStore(objects);
    return new RecommendItemsFunction(
        gate,
        new RequestReader(NamedShops.of("demo=demo,other=other")),
        ServedCatalogue.ofShops(
            new ChampionSource(
                store,
                new ArtifactCache(store, directory.resolve("cache")),
                1,
                System::currentTimeMillis),
            new UntrainedCatalogues(
                items, directory.resolve("untrained"), System::currentTimeMillis)),
        new Recommender(
            new KnownShoppers(),
            new ShopFilters(new DeclaredFilters(objects), System::currentTimeMillis),
            new FreshItems(items, "STOCK")),
        new MetricLines(System.out, InstantSource.system()));
  }

  private static <T> T busy(Class<T> port) {
    RuntimeException refusal =
        DynamoDbException.builder()
            .statusCode(400)
            .awsErrorDetails(AwsErrorDetails.builder().errorCode("ThrottlingException").build())
            .build();
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              throw refusal;
            }));
  }
}
