package dev.cartwise.updatefeatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cartwise.awsprotocol.StreamBatchResponse;
import dev.cartwise.awsprotocol.StreamBatchResponse.BatchItemFailure;
import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.shopper.HoldingsRow;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperRow;
import dev.cartwise.updatefeatures.Faults.Fate;
import dev.cartwise.updatefeatures.StreamBatch.Change;
import dev.cartwise.updatefeatures.StreamBatch.StreamRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UpdateFeaturesFunctionTest {

  private static SimulatedSystem system;

  @BeforeAll
  static void start() {
    system = new SimulatedSystem();
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void sampleBatchJoinsTheSessionToItsUser() throws IOException {
    assertThat(invoke(Faults.NONE, sample("inserts.json"))).isEmpty();

    ShopId demo = new ShopId("demo");
    assertThat(row(Shopper.user(demo, "user-1")).recent().newestFirst())
        .extracting(RecentInteraction::kind, RecentInteraction::itemId)
        .containsExactly(tuple(EventKind.PURCHASE, "coat-7"), tuple(EventKind.VIEW, "coat-7"));
    ShopperRow session = row(Shopper.session(demo, "session-1"));
    assertThat(session.linkedUsers()).containsExactly("user-1");
    assertThat(session.recent().newestFirst()).hasSize(1);
    assertThat(system.objects().interactions(demo))
        .extracting(line -> Instant.ofEpochMilli(line.timeMillis()).toString().substring(0, 10))
        .containsExactly("2026-02-28", "2026-03-01");
  }

  @Test
  void poisonRecordFailsAlone() throws IOException {
    ShopId shop = new ShopId("poison");
    List<StreamRecord> records = new ArrayList<>(sample("poison-and-others.json"));
    records.addAll(system.store(List.of(event(shop, "u", "s", 1))));

    assertThat(invoke(Faults.NONE, records)).containsExactly("111000000000000000000003");
    assertThat(row(Shopper.user(shop, "u")).recent().newestFirst()).hasSize(1);
  }

  @Test
  void anyMalformedRecordIsPoisonAndNotTheEndOfTheBatch() {
    List<StreamRecord> records =
        List.of(
            new StreamRecord("INSERT", null),
            new StreamRecord(null, new Change("1", null)),
            new StreamRecord("INSERT", new Change("2", TextNode.valueOf("row"))),
            new StreamRecord("INSERT", new Change("3", null)));

    assertThat(invoke(Faults.NONE, records)).containsExactly("", "1", "2", "3");
  }

  @Test
  void batchWithoutRecordsIsDone() {
    assertThat(system.function(Faults.NONE).updateFeatures(new StreamBatch(null)))
        .isEqualTo(new StreamBatchResponse(List.of()));
  }

  @Test
  void writesEachRowOnceABatch() {
    ShopId shop = new ShopId("coalesced");
    List<Interaction> events =
        IntStream.range(0, 20).mapToObj(i -> event(shop, i % 2 == 0 ? "u" : null, "s", i)).toList();

    invoke(Faults.NONE, system.store(events));

    assertThat(row(Shopper.user(shop, "u")).version()).isEqualTo(1);
    assertThat(row(Shopper.user(shop, "u")).recent().newestFirst()).hasSize(20);
    assertThat(row(Shopper.session(shop, "s")).version()).isEqualTo(1);
  }

  @Test
  void replayAndFurtherEventsOfALinkedSessionCostNoExtraWrite() {
    ShopId shop = new ShopId("linked");
    List<StreamRecord> first = system.store(List.of(event(shop, "u", "s", 1)));
    invoke(Faults.NONE, first);
    invoke(Faults.NONE, first);
    assertThat(row(Shopper.user(shop, "u")).version()).isEqualTo(1);

    invoke(Faults.NONE, system.store(List.of(event(shop, "u", "s", 2))));

    assertThat(row(Shopper.user(shop, "u")).version()).isEqualTo(2);
    assertThat(row(Shopper.session(shop, "s")).version()).isEqualTo(1);
  }

  @Test
  void throttledSessionFailsItsOwnRecordsOnly() {
    ShopId shop = new ShopId("throttled");
    List<StreamRecord> records =
        system.store(
            List.of(
                event(shop, null, "free", 1),
                event(shop, null, "busy", 2),
                event(shop, null, "free", 3)));

    List<String> failed = invoke(write(2, Fate.THROTTLE), records);

    assertThat(failed).containsExactly(number(records.get(1)));
    assertThat(row(Shopper.session(shop, "free")).recent().newestFirst()).hasSize(2);
  }

  @Test
  void throttledUserAlsoFailsTheSessionsThatJoinedIt() {
    ShopId shop = new ShopId("throttled-user");
    List<StreamRecord> records =
        system.store(
            List.of(
                event(shop, null, "joined", 1),
                event(shop, "u", "joined", 2),
                event(shop, null, "other", 3)));

    List<String> failed = invoke(write(3, Fate.THROTTLE), records);

    assertThat(failed).containsExactlyInAnyOrder(number(records.get(0)), number(records.get(1)));
  }

  @Test
  void unreadableRowsFailEveryRecordThatNeedsThem() {
    List<StreamRecord> records = system.store(List.of(event(new ShopId("unread"), null, "s", 1)));

    List<String> failed =
        invoke(
            new Faults() {
              @Override
              public Fate read() {
                return Fate.THROTTLE;
              }
            },
            records);

    assertThat(failed).containsExactly(number(records.get(0)));
  }

  @Test
  void withoutArchiveThereAreNoFeatures() {
    ShopId shop = new ShopId("no-archive");
    List<StreamRecord> records = system.store(List.of(event(shop, null, "s", 1)));

    assertThat(invoke(write(0, Fate.THROTTLE), records)).hasSize(1);
    assertThat(system.keys(shop)).isEmpty();
  }

  @Test
  void batchOfManyShopsAndDaysIsOneObject() {
    List<Interaction> events = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      events.add(event(new ShopId("many-" + i), null, "s", 0));
      events.add(event(new ShopId("many-" + i), null, "s", 86_400_000));
    }
    List<StreamRecord> records = system.store(events);
    int before = system.objects().objects().size();

    assertThat(invoke(Faults.NONE, records)).isEmpty();

    assertThat(system.objects().objects()).hasSize(before + 1);
    assertThat(system.objects().interactions(new ShopId("many-7"))).hasSize(2);
  }

  @Test
  void archivesNothingThatTellsWhoTheShopperIs() throws IOException {
    ShopId shop = new ShopId("secretive");
    Interaction telling =
        new Interaction(
            shop,
            "ann@example.org",
            "session of ann@example.org",
            "order 7 of ann@example.org",
            "View",
            1_700_000_000_000L,
            "item",
            null,
            "{\"buyer\":\"ann@example.org\"}",
            "sent to ann@example.org",
            "predicted for ann@example.org",
            List.of("item"),
            "ann@example.org");
    Map<String, byte[]> before = Map.copyOf(system.objects().objects());

    invoke(Faults.NONE, system.store(List.of(telling)));

    Map<String, byte[]> written = new HashMap<>(system.objects().objects());
    written.keySet().removeAll(before.keySet());
    assertThat(written).hasSize(1);
    for (byte[] object : written.values()) {
      String text =
          new String(
              new GZIPInputStream(new ByteArrayInputStream(object)).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(text).contains("secretive").doesNotContain("ann@");
    }
  }

  @Test
  void seventeenthUserOfASessionIsNotJoined() {
    ShopId shop = new ShopId("crowd");
    for (int i = 0; i < 17; i++) {
      invoke(Faults.NONE, system.store(List.of(event(shop, "u" + i, "s", i))));
    }
    invoke(Faults.NONE, system.store(List.of(event(shop, null, "s", 100))));

    assertThat(row(Shopper.session(shop, "s")).linkedUsers()).hasSize(16);
    assertThat(row(Shopper.user(shop, "u15")).recent().newestFirst()).hasSize(2);
    assertThat(row(Shopper.user(shop, "u16")).recent().newestFirst()).hasSize(1);
  }

  @Test
  void purchaseAndCartStayKnownHoweverMuchIsViewedSince() {
    ShopId shop = new ShopId("browses");
    Shopper user = Shopper.user(shop, "u");
    invoke(
        Faults.NONE,
        system.store(
            List.of(event(shop, "u", "s", 1, "Purchase"), event(shop, "u", "s", 2, "AddToCart"))));
    for (int i = 0; i < 5; i++) {
      int first = 100 + 20 * i;
      invoke(
          Faults.NONE,
          system.store(
              IntStream.range(first, first + 20).mapToObj(n -> event(shop, "u", "s", n)).toList()));
    }

    assertThat(row(user).recent().newestFirst()).noneMatch(each -> each.kind() != EventKind.VIEW);
    HoldingsRow held = held(user);
    assertThat(held.holdings().purchased()).containsExactly("item-1");
    assertThat(held.holdings().inCart()).containsExactly("item-2");
    assertThat(held.version()).as("views write nothing here").isEqualTo(1);
  }

  @Test
  void cartOfASessionIsThatOfTheUserItJoins() {
    ShopId shop = new ShopId("joins");
    invoke(Faults.NONE, system.store(List.of(event(shop, null, "s", 1, "AddToCart"))));
    invoke(
        Faults.NONE,
        system.store(IntStream.range(2, 40).mapToObj(i -> event(shop, null, "s", i)).toList()));

    invoke(Faults.NONE, system.store(List.of(event(shop, "u", "s", 50))));
    assertThat(held(Shopper.user(shop, "u")).holdings().inCart()).containsExactly("item-1");

    invoke(Faults.NONE, system.store(List.of(event(shop, null, "s", 60, "Purchase"))));
    assertThat(held(Shopper.user(shop, "u")).holdings().purchased()).containsExactly("item-60");
  }

  @Test
  void firstRowOfHoldingsKnowsWhatTheWindowKnew() {
    ShopId shop = new ShopId("older");
    Shopper user = Shopper.user(shop, "u");
    RecentInteraction old = new RecentInteraction(5, 5, EventKind.PURCHASE, "bought before");
    system.put(ShopperRow.absent(user).join(RecentWindow.of(List.of(old))));

    invoke(Faults.NONE, system.store(List.of(event(shop, "u", "s", 1, "AddToCart"))));

    assertThat(held(user).holdings().purchased()).containsExactly("bought before");
  }

  @Test
  void whatIsNotBegunByTheDeadlineComesAgain() {
    ShopId shop = new ShopId("late");
    List<StreamRecord> records =
        system.store(List.of(event(shop, null, "s", 1), event(shop, null, "t", 2)));
    long longest = UpdateFeaturesFunction.LONGEST_BATCH.toNanos();
    AtomicInteger asked = new AtomicInteger();

    StreamBatchResponse response =
        system
            .function(Faults.NONE, Runnable::run, () -> asked.getAndIncrement() < 2 ? 0 : longest)
            .updateFeatures(new StreamBatch(records));

    assertThat(response.batchItemFailures())
        .extracting(BatchItemFailure::itemIdentifier)
        .containsExactly(number(records.get(1)));
    assertThat(row(Shopper.session(shop, "s")).recent().newestFirst()).hasSize(1);
  }

  @Test
  void sameIdsInAnotherShopStayApart() {
    ShopId mine = new ShopId("mine");
    ShopId other = new ShopId("other");

    invoke(
        Faults.NONE, system.store(List.of(event(mine, "u", "s", 1), event(other, null, "s", 2))));

    assertThat(row(Shopper.user(mine, "u")).recent().newestFirst()).hasSize(1);
    assertThat(system.keys(other)).containsExactly("other#s#s");
    assertThat(row(Shopper.session(other, "s")).linkedUsers()).isEmpty();
  }

  private static List<String> invoke(Faults faults, List<StreamRecord> records) {
    return system
        .function(faults)
        .updateFeatures(new StreamBatch(records))
        .batchItemFailures()
        .stream()
        .map(BatchItemFailure::itemIdentifier)
        .toList();
  }

  private static ShopperRow row(Shopper shopper) {
    Map<Shopper, ShopperRow> rows = system.rows(Set.of(shopper));
    return Objects.requireNonNull(rows.get(shopper));
  }

  private static HoldingsRow held(Shopper shopper) {
    return Objects.requireNonNull(system.holdings(Set.of(shopper)).get(shopper));
  }

  private static List<StreamRecord> sample(String name) throws IOException {
    Path file = Path.of("../../events/contracts/samples/interaction-stream", name);
    return Objects.requireNonNull(
        new ObjectMapper().readValue(file.toFile(), StreamBatch.class).records());
  }

  private static String number(StreamRecord record) {
    return Objects.requireNonNull(Objects.requireNonNull(record.change()).sequenceNumber());
  }

  /** A fault at one write of the invocation, counted from 0; the archive's come first. */
  private static Faults write(int number, Fate fate) {
    return new Faults() {
      private int left = number;

      @Override
      public Fate write() {
        return left-- == 0 ? fate : Fate.SUCCEED;
      }
    };
  }

  private static Interaction event(
      ShopId shop, @Nullable String userId, String sessionId, int number) {
    return event(shop, userId, sessionId, number, "View");
  }

  private static Interaction event(
      ShopId shop, @Nullable String userId, String sessionId, int number, String eventType) {
    return new Interaction(
        shop,
        userId,
        sessionId,
        "key-" + number,
        eventType,
        1_700_000_000_000L + number,
        "item-" + number,
        null,
        null,
        null,
        List.of(),
        null);
  }
}
