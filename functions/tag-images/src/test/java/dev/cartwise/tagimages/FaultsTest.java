package dev.cartwise.tagimages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.BundledArtifact;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.contract.FaultsContract;
import dev.cartwise.awsprotocol.contract.HttpCall;
import dev.cartwise.featurestore.item.ItemImageStore;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.contract.AccessContract;
import dev.cartwise.shopregistry.shop.NamedShops;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import dev.cartwise.tagimages.photo.PhotoStore;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class FaultsTest extends FaultsContract implements AccessContract {

  private static final String STORED =
      "{\"Image\":{\"S3Object\":{\"Bucket\":\"cartwise\",\"Name\":\"images/demo/a/b\"}}}";

  @TempDir Path directory;
  private ChampionSource champions;
  private ShopChampions<ImageTagger> taggers;

  @BeforeEach
  void open() throws IOException {
    MeanColourModel.write(directory.resolve("own"), "own-1");
    ArtifactStore store = new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
    champions =
        new ChampionSource(
            store,
            new ArtifactCache(store, directory.resolve("cache")),
            1,
            System::currentTimeMillis);
    taggers =
        ShopModels.taggers(champions, BundledArtifact.at(Optional.of(directory.resolve("own"))));
  }

  @AfterEach
  void close() {
    taggers.close();
  }

  @Override
  public List<HttpCall> calls() {
    return List.of(
        HttpCall.post("/rekognition", STORED, "").refusedAs("InvalidParameterException"),
        HttpCall.getOfItem("/items/{itemId}/similar-images"));
  }

  @Override
  protected HttpApiResponse answer(ObjectNode event) {
    return answer(AccessGate.OPEN, event);
  }

  @Override
  public HttpApiResponse answer(AccessGate gate, ObjectNode event) {
    return function(gate, new KnownPhotos(), new KnownImages()).tagImages(event);
  }

  @Override
  protected HttpApiResponse answerWhileStorageIsBusy(ObjectNode event) {
    return function(AccessGate.OPEN, busy(PhotoStore.class), busy(ItemImageStore.class))
        .tagImages(event);
  }

  private TagImagesFunction function(AccessGate gate, PhotoStore photos, ItemImageStore rows) {
    ShopDirectory shops = NamedShops.of("demo=demo,other=other");
    PhotoTagging tagging =
        new PhotoTagging(
            shops, photos, taggers, rows, new MetricLines(System.out, InstantSource.system()));
    return new TagImagesFunction(
        tagging,
        new Retagging(shops, taggers, rows, tagging),
        new ImageRoutes(
            gate,
            shops,
            new DetectLabelsReader("cartwise"),
            new LabelDetection(photos),
            taggers,
            new LookAlikes(rows, ShopModels.galleries(champions), System::currentTimeMillis)));
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
