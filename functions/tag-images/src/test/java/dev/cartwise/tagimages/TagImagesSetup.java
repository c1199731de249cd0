package dev.cartwise.tagimages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.BundledArtifact;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.shop.NamedShops;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The function over photos, rows and artifacts in memory or a folder, and its events. */
abstract class TagImagesSetup {

  static final ObjectMapper JSON = new ObjectMapper();
  static final ShopId DEMO = new ShopId("demo");
  static final byte[] RED = KnownPhotos.picture(new Color(200, 20, 20), "jpeg");
  static final byte[] GREEN = KnownPhotos.picture(new Color(20, 160, 20), "png");

  @TempDir Path directory;
  final AtomicLong clock = new AtomicLong(1_000_000);
  final KnownPhotos photos = new KnownPhotos();
  final KnownImages rows = new KnownImages();
  final ByteArrayOutputStream metricLines = new ByteArrayOutputStream();
  ArtifactStore store;
  ShopChampions<ImageTagger> taggers;
  TagImagesFunction function;

  @BeforeEach
  void start() throws IOException {
    MeanColourModel.write(directory.resolve("own"), "own-1");
    store = new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
    taggers =
        ShopModels.taggers(
            champions("cache"), BundledArtifact.at(Optional.of(directory.resolve("own"))));
    function = function("demo=demo");
  }

  TagImagesFunction function(String shops) {
    ShopDirectory registry = NamedShops.of(shops);
    PhotoTagging tagging =
        new PhotoTagging(
            registry,
            photos,
            taggers,
            rows,
            new MetricLines(
                new PrintStream(metricLines, true, StandardCharsets.UTF_8),
                InstantSource.system()));
    return new TagImagesFunction(
        tagging,
        new Retagging(registry, taggers, rows, tagging),
        new ImageRoutes(
            AccessGate.OPEN,
            registry,
            new DetectLabelsReader("cartwise"),
            new LabelDetection(photos),
            taggers,
            new LookAlikes(rows, ShopModels.galleries(champions("galleries")), clock::get)));
  }

  ChampionSource champions(String cache) {
    return new ChampionSource(
        store, new ArtifactCache(store, directory.resolve(cache)), 4, clock::get);
  }

  @AfterEach
  void stop() {
    taggers.close();
  }

  static JsonNode created(String key, String sequencer) throws IOException {
    return changed("ObjectCreated:Put", "10:00:00", key, sequencer);
  }

  static JsonNode removed(String key, String sequencer) throws IOException {
    return changed("ObjectRemoved:Delete", "10:00:00", key, sequencer);
  }

  static JsonNode changed(String name, String time, String key, String sequencer)
      throws IOException {
    return JSON.readTree(
        """
        {"Records":[{"eventTime":"2026-03-01T%s.000Z","eventName":"%s",
         "s3":{"bucket":{"name":"cartwise"},"object":{"key":"%s","sequencer":"%s"}}}]}
        """
            .formatted(time, name, key, sequencer));
  }

  static ObjectNode request(String route, String body) {
    ObjectNode event = JSON.createObjectNode();
    event.put("routeKey", route).put("body", body);
    event.putObject("headers").put("x-amz-target", "RekognitionService.DetectLabels");
    event.putObject("requestContext").put("requestId", "r-1");
    return event;
  }

  void upload(String itemId, Color colour) throws IOException {
    String key = "images/demo/" + itemId + "/photo.png";
    photos.put(key, KnownPhotos.picture(colour, "png"));
    function.tagImages(created(key, "01"));
  }

  JsonNode similar(String itemId) throws IOException {
    ObjectNode event = request("GET /items/{itemId}/similar-images", "");
    event.putObject("pathParameters").put("itemId", itemId);
    return JSON.readTree(function.tagImages(event).body());
  }
}
