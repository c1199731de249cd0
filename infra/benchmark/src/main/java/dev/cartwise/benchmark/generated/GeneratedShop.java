package dev.cartwise.benchmark.generated;

import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.GapWeights;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.model.Reranking;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import dev.cartwise.recommendation.blend.vectors.VectorClustering;
import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/**
 * A shop of any size out of a seed: items in groups of about 400 whose vectors lie around a centre
 * of their group, groups of unequal spread that belong to one of 60 kinds, popularity by Zipf's
 * law, edges mostly within a group.
 *
 * @param items how many items
 */
public record GeneratedShop(int items) {

  /** Width of the vectors, that of a trained blend. */
  static final int DIMENSION = 64;

  private static final long SEED = 29;
  private static final int GROUP = 400;
  private static final int KINDS = 60;
  private static final int EDGES = 12;
  private static final int CATEGORIES = 500;
  private static final float SCALE = 12f;
  private static final int MAX_LENGTH = 50;

  private static final GapWeights RERANKING =
      new GapWeights(
          new BlendWeights(
              Map.of(
                  Evidence.NEURAL, -0.1f,
                  Evidence.FOLLOWS, -0.02f,
                  Evidence.TWO_STEPS, -0.02f,
                  Evidence.POPULARITY, -0.05f)),
          new BlendWeights(Map.of(Evidence.NEURAL, 0.01f, Evidence.FOLLOWS, 0.002f)));

  /** What a blend would know of the items, as it is served. */
  public BlendModel blend() {
    return blend(
        (vectors, popularity) -> VectorClustering.divide(DIMENSION, vectors, popularity, SEED));
  }

  /** The same knowledge before anything is divided and packed. */
  public BlendModel exactBlend() {
    return blend(
        (vectors, popularity) -> ItemVectors.inOrder(DIMENSION, FloatBuffer.wrap(vectors)));
  }

  private BlendModel blend(BiFunction<float[], float[], ItemVectors> arrangement) {
    SplittableRandom random = new SplittableRandom(SEED);
    int[] groups = random.ints(items, 0, Math.max(1, items / GROUP)).toArray();
    float[] popularity = new float[items];
    for (int item = 0; item < items; item++) {
      popularity[item] = (float) Math.log1p(popularity(item));
    }
    List<int[]> members = members(groups);
    Map<Relation, EdgeTable> tables = new EnumMap<>(Relation.class);
    for (Relation relation : Relation.values()) {
      tables.put(relation, edges(groups, members, random));
    }
    return new BlendModel(
        arrangement.apply(vectors(groups, random), popularity),
        SCALE,
        MAX_LENGTH,
        tables,
        FloatBuffer.wrap(popularity),
        new BlendWeights(
            Map.of(
                Evidence.NEURAL, 0.8f,
                Evidence.FOLLOWS_RECENT, 0.12f,
                Evidence.FOLLOWS, 0.2f,
                Evidence.PRECEDES, 0.05f,
                Evidence.TWO_STEPS, 0.1f,
                Evidence.POPULARITY, 0.15f)),
        new Reranking(RERANKING, RERANKING));
  }

  /** The catalogue with the same item numbers. */
  public CatalogueContent catalogue() {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    List<CatalogueItem> all = new ArrayList<>(items);
    for (int item = 0; item < items; item++) {
      String id = String.format(Locale.ROOT, "i%08d", item);
      String category = "Category " + item % CATEGORIES;
      all.add(
          new CatalogueItem(id, "Item " + item, null, category, 9.5, Map.of(), popularity(item)));
    }
    int[] offsets = new int[items + 1];
    int[] targets = new int[items * EDGES];
    float[] weights = new float[targets.length];
    for (int item = 0; item < items; item++) {
      offsets[item + 1] = offsets[item] + EDGES;
      for (int edge = 0; edge < EDGES; edge++) {
        targets[offsets[item] + edge] = random.nextInt(items);
        weights[offsets[item] + edge] = 1f / (edge + 1);
      }
    }
    return new CatalogueContent(
        1, all, new NeighbourLists(offsets, targets, weights, new byte[targets.length]));
  }

  /** How often an item was touched; item numbers are scattered over the ranks. */
  private double popularity(int item) {
    long rank = 1 + Math.floorMod(item * 2_654_435_761L, (long) items);
    return 20.0 * items / rank / Math.log(items + 1.0);
  }

  private float[] vectors(int[] groups, SplittableRandom random) {
    int count = Math.max(1, items / GROUP);
    float[] kinds = gaussian(KINDS * DIMENSION, random);
    float[] centres = gaussian(count * DIMENSION, random);
    for (int i = 0; i < centres.length; i++) {
      int kind = i / DIMENSION % KINDS;
      centres[i] = 0.8f * centres[i] + 0.6f * kinds[kind * DIMENSION + i % DIMENSION];
    }
    float[] vectors = new float[Math.multiplyExact(items, DIMENSION)];
    float[] row = new float[DIMENSION];
    for (int item = 0; item < items; item++) {
      double spread = 0.6 + 0.6 * (groups[item] % 7) / 7;
      double squares = 0;
      for (int i = 0; i < DIMENSION; i++) {
        row[i] = (float) (centres[groups[item] * DIMENSION + i] + spread * random.nextGaussian());
        squares += row[i] * row[i];
      }
      float length = (float) Math.sqrt(squares);
      for (int i = 0; i < DIMENSION; i++) {
        vectors[item * DIMENSION + i] = row[i] / length;
      }
    }
    return vectors;
  }

  private static float[] gaussian(int count, SplittableRandom random) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  private static List<int[]> members(int[] groups) {
    int count = 0;
    for (int group : groups) {
      count = Math.max(count, group + 1);
    }
    int[] sizes = new int[count];
    for (int group : groups) {
      sizes[group]++;
    }
    List<int[]> members = new ArrayList<>();
    for (int size : sizes) {
      members.add(new int[size]);
    }
    int[] next = new int[count];
    for (int item = 0; item < groups.length; item++) {
      members.get(groups[item])[next[groups[item]]++] = item;
    }
    return members;
  }

  private EdgeTable edges(int[] groups, List<int[]> members, SplittableRandom random) {
    int[] offsets = new int[items + 1];
    int[] targets = new int[items * EDGES];
    float[] weights = new float[targets.length];
    for (int item = 0; item < items; item++) {
      offsets[item + 1] = offsets[item] + EDGES;
      int[] own = members.get(groups[item]);
      for (int edge = offsets[item]; edge < offsets[item + 1]; edge++) {
        boolean away = random.nextInt(4) == 0;
        targets[edge] = away ? random.nextInt(items) : own[random.nextInt(own.length)];
        weights[edge] = 0.05f + (float) random.nextDouble();
      }
    }
    return EdgeTable.of(offsets, targets, weights);
  }
}
