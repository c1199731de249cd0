package dev.cartwise.featurestore.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.Sentiment;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.review.AspectOpinion;
import dev.cartwise.featurestore.review.AspectOpinion.Leaning;
import dev.cartwise.featurestore.review.AspectTally;
import dev.cartwise.featurestore.review.AspectTally.Quotation;
import dev.cartwise.featurestore.review.IsoWeek;
import dev.cartwise.featurestore.review.ItemReputation;
import dev.cartwise.featurestore.review.ReviewCounts;
import dev.cartwise.featurestore.review.ReviewRecord;
import dev.cartwise.featurestore.review.ReviewTally;
import dev.cartwise.featurestore.review.WithdrawnReviewException;
import dev.cartwise.featurestore.row.RowSchema;
import dev.cartwise.featurestore.row.TallyRows;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbReviewStoreTest {

  private static final ShopId SHOP = new ShopId("demo");
  private static final Backoff PATIENT =
      new Backoff(60, Duration.ofMillis(2), Duration.ofMillis(20));
  private static final Sentiment[] SENTIMENTS = Sentiment.values();

  private static LocalDynamoDb dynamoDb;

  @BeforeAll
  static void start() {
    dynamoDb = new LocalDynamoDb();
  }

  @AfterAll
  static void stop() {
    dynamoDb.close();
  }

  private static DynamoDbReviewStore store() {
    return store(dynamoDb.client(), PATIENT);
  }

  private static DynamoDbReviewStore store(DynamoDbClient client, Backoff backoff) {
    return new DynamoDbReviewStore(
        client, LocalDynamoDb.TABLES, backoff, Retention.FOREVER, InstantSource.system());
  }

  private static DynamoDbReviewStore store(Retention retention, Instant now) {
    return new DynamoDbReviewStore(
        dynamoDb.client(), LocalDynamoDb.TABLES, PATIENT, retention, InstantSource.fixed(now));
  }

  private static ReviewRecord review(String item, String id, String text, String created) {
    return new ReviewRecord(
        id,
        item,
        "u-1",
        5,
        text,
        "en",
        Instant.parse(created).toEpochMilli(),
        Sentiment.POSITIVE,
        List.of(new AspectOpinion("quality", Leaning.POSITIVE, 0.9, text)));
  }

  private static ReviewRecord random(String item, Random random) {
    List<AspectOpinion> opinions = new ArrayList<>();
    for (String aspect : List.of("quality", "price", "sizeAndFit")) {
      if (random.nextBoolean()) {
        Leaning leaning = Leaning.values()[random.nextInt(3)];
        opinions.add(
            new AspectOpinion(aspect, leaning, random.nextDouble(), "span " + random.nextInt()));
      }
    }
    return new ReviewRecord(
        "r" + random.nextInt(6),
        item,
        "u" + random.nextInt(9),
        random.nextInt(3) == 0 ? null : Integer.valueOf(1 + random.nextInt(5)),
        "text " + random.nextInt(4),
        "zh",
        1_750_000_000_000L + random.nextInt(4) * 500_000_000L,
        SENTIMENTS[random.nextInt(SENTIMENTS.length)],
        opinions);
  }

  /** What the rows must say, by counting the reviews themselves. */
  private static void assertRecount(String item, Collection<ReviewRecord> reviews) {
    ItemReputation found = store().reputation(SHOP, item, 500);
    ReviewTally all = ReviewTally.NONE;
    TreeMap<String, ReviewCounts> weeks = new TreeMap<>();
    for (ReviewRecord review : reviews) {
      all = all.with(review);
      String week = IsoWeek.of(review.createdMillis());
      weeks.put(week, weeks.getOrDefault(week, ReviewCounts.NONE).with(review));
    }
    assertThat(found.all().counts()).isEqualTo(all.counts());
    assertThat(found.weeks()).isEqualTo(weeks);
    assertThat(found.all().aspects().keySet()).isEqualTo(all.aspects().keySet());
    all.aspects()
        .forEach(
            (name, expected) ->
                assertThat(found.all().aspects().get(name))
                    .extracting(AspectTally::mentions, AspectTally::positive, AspectTally::negative)
                    .containsExactly(
                        expected.mentions(), expected.positive(), expected.negative()));
    assertQuotationsStand(found.all(), reviews);
  }

  private static void assertQuotationsStand(ReviewTally all, Collection<ReviewRecord> reviews) {
    all.aspects()
        .forEach(
            (name, tally) ->
                Stream.of(tally.praise(), tally.criticism())
                    .filter(quotation -> quotation != null)
                    .forEach(
                        quotation ->
                            assertThat(reviews).anyMatch(review -> says(review, name, quotation))));
  }

  private static boolean says(ReviewRecord review, String aspect, Quotation quotation) {
    return review.reviewId().equals(quotation.reviewId())
        && review.aspects().stream()
            .anyMatch(
                opinion ->
                    opinion.aspect().equals(aspect) && opinion.span().equals(quotation.span()));
  }

  @Test
  void aReviewSentAgainIsTheSameReview() {
    ReviewRecord review = review("again", "r1", "fits well", "2026-03-02T10:00:00Z");
    for (int i = 0; i < 3; i++) {
      assertThat(store().put(SHOP, review, true)).isEqualTo(review);
    }
    assertRecount("again", List.of(review));
  }

  @Test
  void aChangedTextTakesThePlaceOfTheFormer() {
    store().put(SHOP, review("changed", "r1", "fine", "2026-03-02T10:00:00Z"), true);
    ReviewRecord changed = review("changed", "r1", "broke", "2026-03-12T10:00:00Z");
    store().put(SHOP, changed, true);
    assertRecount("changed", List.of(changed));
    assertThat(store().reputation(SHOP, "changed", 9).weeks()).containsOnlyKeys("2026-W11");
  }

  @Test
  void aReviewWithoutATimeKeepsTheOneItCameAt() {
    ReviewRecord first = review("timeless", "r1", "fine", "2026-03-02T10:00:00Z");
    store().put(SHOP, first, false);
    ReviewRecord later = review("timeless", "r1", "fine", "2026-05-02T10:00:00Z");
    assertThat(store().put(SHOP, later, false)).isEqualTo(first);
    assertRecount("timeless", List.of(first));
  }

  @Test
  void givesTheNewestWeeksOnly() {
    List<ReviewRecord> reviews = new ArrayList<>();
    for (int week = 1; week <= 9; week++) {
      ReviewRecord review =
          review("weeks", "r" + week, "ok", "2026-02-0%dT00:00:00Z".formatted(week))
              .at(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli() + week * 604_800_000L);
      reviews.add(store().put(SHOP, review, true));
    }
    assertThat(store().reputation(SHOP, "weeks", 2).weeks())
        .containsOnlyKeys("2026-W09", "2026-W10");
    assertRecount("weeks", reviews);
  }

  @Test
  void anUnknownItemHasNoReputation() {
    assertThat(store().reputation(SHOP, "nothing", 9).all()).isEqualTo(ReviewTally.NONE);
  }

  @Test
  void shopsNeitherSeeNorChangeEachOther() {
    ShopId other = new ShopId("demo-2");
    ReviewRecord review = review("shared", "r1", "fits", "2026-03-02T10:00:00Z");
    store().put(SHOP, review, true);
    assertThat(store().reputation(other, "shared", 9).all()).isEqualTo(ReviewTally.NONE);
    store().put(other, review("shared", "r1", "other words", "2026-03-02T10:00:00Z"), true);
    assertRecount("shared", List.of(review));
    assertThat(store().readAll(other))
        .extracting(DynamoDbReviewStore.ItemTally::itemId)
        .containsExactly("shared");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void talliesAreThoseOfTheStoredReviewsAfterAnySequence(long seed) {
    Random random = new Random(seed);
    String item = "sequence-" + seed;
    Map<String, ReviewRecord> last = new HashMap<>();
    List<ReviewRecord> sent = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      boolean isRepetition = !sent.isEmpty() && random.nextInt(3) == 0;
      ReviewRecord review =
          isRepetition ? sent.get(random.nextInt(sent.size())) : random(item, random);
      sent.add(review);
      last.put(review.reviewId(), store().put(SHOP, review, true));
    }
    assertRecount(item, last.values());
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7, 8})
  void talliesAreThoseOfTheReviewsThatWereNotWithdrawn(long seed) {
    Random random = new Random(seed);
    String item = "withdrawing-" + seed;
    Map<String, ReviewRecord> last = new HashMap<>();
    Map<String, Long> withdrawn = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      ReviewRecord review = random(item, random);
      String id = review.reviewId();
      if (random.nextInt(3) == 0) {
        boolean isKnown = last.containsKey(id) || withdrawn.containsKey(id);
        assertThat(store().withdraw(SHOP, item, id)).isEqualTo(isKnown);
        ReviewRecord gone = last.remove(id);
        if (gone != null) {
          withdrawn.put(id, gone.createdMillis());
        }
      } else if (review.createdMillis() <= withdrawn.getOrDefault(id, Long.MIN_VALUE)) {
        assertThatThrownBy(() -> store().put(SHOP, review, true))
            .isInstanceOf(WithdrawnReviewException.class);
      } else {
        last.put(id, store().put(SHOP, review, true));
        withdrawn.remove(id);
      }
    }
    assertRecount(item, last.values());
  }

  @Test
  void aWithdrawalWhoseAnswerIsLostTakesEffectOnce() {
    ReviewRecord review = review("lost-back", "r1", "ok", "2026-03-02T10:00:00Z");
    ReviewRecord other = review("lost-back", "r2", "fine", "2026-03-03T10:00:00Z");
    store().put(SHOP, review, true);
    store().put(SHOP, other, true);

    assertThat(store(answersLost(1), PATIENT).withdraw(SHOP, "lost-back", "r1")).isTrue();

    assertRecount("lost-back", List.of(other));
  }

  @Test
  void aReviewWithoutATimeStaysWithdrawnUntilThatIsForgotten() {
    Instant start = Instant.parse("2026-03-02T10:00:00Z");
    ReviewRecord review = review("forgotten", "r1", "ok", "2026-03-02T10:00:00Z");
    DynamoDbReviewStore now = store(Retention.FOREVER, start);
    now.put(SHOP, review, false);
    now.withdraw(SHOP, "forgotten", "r1");
    Instant end = start.plus(DynamoDbReviewStore.REMEMBERED);
    ReviewRecord again = review.at(end.toEpochMilli());

    assertThatThrownBy(() -> store(Retention.FOREVER, end.minusSeconds(1)).put(SHOP, again, false))
        .isInstanceOf(WithdrawnReviewException.class);
    assertThat(store(Retention.FOREVER, end).withdraw(SHOP, "forgotten", "r1")).isFalse();
    assertThat(store(Retention.FOREVER, end).put(SHOP, again, false)).isEqualTo(again);
    assertRecount("forgotten", List.of(again));
  }

  @Test
  void anOldReviewStaysCountedAndIsQuotedNoMore() {
    Retention year = new Retention(365);
    Instant monday = Instant.parse("2026-03-09T00:00:00Z");
    Instant over = monday.plus(Duration.ofDays(365));
    ReviewRecord old = review("aged", "r1", "splendid", "2026-03-02T10:00:00Z");
    store(year, monday).put(SHOP, old, true);

    ItemReputation before = store(year, over.minusSeconds(1)).reputation(SHOP, "aged", 9);
    ItemReputation after = store(year, over).reputation(SHOP, "aged", 9);

    assertThat(before.weeks()).containsOnlyKeys("2026-W10");
    assertThat(after.weeks()).isEmpty();
    assertThat(after.all().counts()).isEqualTo(before.all().counts());
    assertThat(after.all().aspects().get("quality"))
        .isEqualTo(new AspectTally(1, 1, 0, null, null));
  }

  @Test
  void wordsOfOldReviewsGoWithTheNextReview() {
    Retention year = new Retention(365);
    ReviewRecord old = review("words", "r1", "splendid", "2026-03-02T10:00:00Z");
    store(year, Instant.parse("2026-03-02T10:00:00Z")).put(SHOP, old, true);
    ReviewRecord young =
        new ReviewRecord(
            "r2",
            "words",
            "u-2",
            1,
            "meh",
            "en",
            Instant.parse("2027-06-01T00:00:00Z").toEpochMilli(),
            Sentiment.NEGATIVE,
            List.of());

    store(year, Instant.parse("2027-06-01T00:00:00Z")).put(SHOP, young, true);

    assertThat(
            dynamoDb
                .client()
                .getItem(
                    get ->
                        get.tableName(LocalDynamoDb.TABLES.itemFeatures())
                            .key(RowSchema.attributes(TallyRows.key(SHOP, "words"))))
                .toString())
        .contains("quality")
        .doesNotContain("splendid");
  }

  @Test
  void aReviewThatOutlivesItsWeekIsTakenBackWithoutIt() {
    Retention year = new Retention(365);
    ReviewRecord old = review("outlived", "r1", "ok", "2026-03-02T10:00:00Z");
    store(year, Instant.parse("2026-03-02T10:00:00Z")).put(SHOP, old, true);
    dynamoDb
        .client()
        .deleteItem(
            delete ->
                delete
                    .tableName(LocalDynamoDb.TABLES.reviews())
                    .key(RowSchema.attributes(TallyRows.weekKey(SHOP, "outlived", "2026-W10"))));

    assertThat(store(year, Instant.parse("2027-03-10T00:00:00Z")).withdraw(SHOP, "outlived", "r1"))
        .isTrue();

    ItemReputation none = store().reputation(SHOP, "outlived", 9);
    assertThat(none.all().counts()).isEqualTo(ReviewCounts.NONE);
    assertThat(none.weeks()).isEmpty();
  }

  @Test
  void writersAtTheSameTimeLoseNothing() throws Exception {
    List<Callable<ReviewRecord>> writes = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      ReviewRecord review = review("busy", "r" + i % 12, "ok", "2026-03-02T10:00:00Z");
      writes.add(() -> store().put(SHOP, review, true));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<ReviewRecord> stored = new ArrayList<>();
    try {
      for (Future<ReviewRecord> write : threads.invokeAll(writes)) {
        stored.add(write.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertRecount("busy", stored.subList(0, 12));
  }

  @Test
  void aLostAnswerIsSettledByWhatIsStored() {
    ReviewRecord review = review("lost", "r1", "ok", "2026-03-02T10:00:00Z");
    store(answersLost(1), PATIENT).put(SHOP, review, true);
    assertRecount("lost", List.of(review));
  }

  @Test
  void namesTheReviewThatIsNotCertainToBeStored() {
    DynamoDbReviewStore store = store(refusing(), new Backoff(2, Duration.ZERO, Duration.ZERO));
    ReviewRecord review = review("refused", "r1", "ok", "2026-03-02T10:00:00Z");
    assertThatThrownBy(() -> store.put(SHOP, review, true))
        .isInstanceOfSatisfying(
            UnwrittenException.class,
            e -> assertThat(e.unwritten()).containsExactly(new RowKey("demo#i#refused", "r#r1")));
  }

  /** A client whose transactions take effect, but the first answers do not arrive. */
  private static DynamoDbClient answersLost(int count) {
    int[] left = {count};
    return client(
        (call, answer) -> {
          if (call.equals("transactWriteItems") && left[0]-- > 0) {
            throw SdkClientException.create("the answer was lost");
          }
          return answer.call();
        },
        true);
  }

  private static DynamoDbClient refusing() {
    return client(
        (call, answer) -> {
          if (call.equals("transactWriteItems")) {
            throw SdkClientException.create("nobody answers");
          }
          return answer.call();
        },
        false);
  }

  private interface Fault {
    Object pass(String call, Callable<Object> answer) throws Exception;
  }

  private static DynamoDbClient client(Fault fault, boolean takesEffect) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              Callable<Object> answer = () -> method.invoke(dynamoDb.client(), arguments);
              Object done = takesEffect ? answer.call() : null;
              return fault.pass(method.getName(), takesEffect ? () -> done : answer);
            });
  }
}
