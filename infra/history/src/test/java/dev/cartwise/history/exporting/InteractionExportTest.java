package dev.cartwise.history.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchiveLayout;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.Pseudonyms;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.row.UserProfileRows;
import dev.cartwise.history.HistoryException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

class InteractionExportTest {
  private static final ShopId SHOP = new ShopId("demo");
  private static final ShopId OTHER = new ShopId("demo2");
  private static final long TIME = 1_772_000_000_250L;
  private static final FeatureTables TABLES = new FeatureTables("test-");
  private static final Pseudonyms PSEUDONYMS = Pseudonyms.withKey("ab".repeat(32));

  @TempDir Path folder;
  private final AmazonDynamoDBLocal database = DynamoDBEmbedded.create(true);
  private final HeldObjects objects = new HeldObjects();

  @BeforeEach
  void createTables() {
    TABLES.schemas().forEach(schema -> database.dynamoDbClient().createTable(schema));
  }

  @AfterEach
  void close() {
    database.shutdownNow();
  }

  @Test
  void givesBackWhatAnImportTookInAndNamesItsShoppers() throws IOException {
    know(Shopper.user(SHOP, "ann#1"));
    know(Shopper.session(SHOP, "s,1"));
    objects.archive(
        List.of(
            line(event(SHOP, "ann#1", "ann#1", "Purchase", "mug", 4.5)),
            line(event(SHOP, null, "s,1", "View", null, null)),
            line(event(OTHER, "ann#1", "ann#1", "View", "mug", null))));

    WrittenRows rows = new WrittenRows();
    assertThat(export(rows, false)).isEqualTo(new ExportFigures(2, 0, 0));

    assertThat(rows.header()).startsWith("USER_ID", "ITEM_ID", "TIMESTAMP", "EVENT_TYPE");
    assertThat(rows.rows())
        .containsExactlyInAnyOrder(
            List.of("ann#1", "mug", "" + TIME, "Purchase", "4.5", "", "", "", "", ""),
            List.of("", "", "" + TIME, "View", "", "s,1", "", "", "", ""));
  }

  @Test
  void leavesTheNamesOfTheArchiveToShoppersWhoHaveNoRow() throws IOException {
    Interaction ofUser = event(SHOP, "gone", "s", "View", "mug", null);
    Interaction ofSession = event(SHOP, null, "gone too", "View", "cup", null);
    objects.archive(List.of(line(ofUser), line(ofSession)));

    WrittenRows rows = new WrittenRows();
    assertThat(export(rows, false).pseudonymous()).isEqualTo(2);

    assertThat(rows.column("USER_ID"))
        .containsExactlyInAnyOrder(PSEUDONYMS.of(ofUser.shopper()), "");
    assertThat(rows.column("SESSION_ID"))
        .containsExactlyInAnyOrder(
            PSEUDONYMS.of(Shopper.session(SHOP, "s")), PSEUDONYMS.of(ofSession.shopper()));
    assertThat(rows.column("EVENT_ID")).doesNotContain("").doesNotHaveDuplicates();
  }

  @Test
  void writesAnEventOnceThatTheArchiveHasTwice() throws IOException {
    ArchivedInteraction line = line(event(SHOP, "ann", "ann", "View", "mug", null));
    objects.archive(List.of(line));
    objects.put(ArchiveLayout.compacted(SHOP, LocalDate.of(2026, 2, 25), "ab", 0, 1), packed(line));

    WrittenRows rows = new WrittenRows();
    assertThat(export(rows, false).rows()).isEqualTo(1);
  }

  @Test
  void doesNotReadWhatOtherObjectsStandForByNow() throws IOException {
    String key = objects.archive(List.of(line(event(SHOP, "ann", "ann", "View", "mug", null))));
    objects.put(ArchiveLayout.SUPERSEDED + "1-ab.txt", key.getBytes(StandardCharsets.UTF_8));

    assertThat(export(new WrittenRows(), false).rows()).isZero();
  }

  @Test
  void tellsTheIdOfAnEventThatItsOtherCellsDoNotMakeAgain() throws IOException {
    know(Shopper.user(SHOP, "ann"));
    ArchivedInteraction plain = line(event(SHOP, "ann", "ann", "View", "mug", null));
    List<String> barred = List.of("mug", "cu|p");
    ArchivedInteraction shown =
        line(
            new Interaction(
                    SHOP, "ann", "ann", "", "View", TIME, "cup", null, null, null, barred, null)
                .withDerivedKey());
    objects.archive(List.of(plain, shown));

    WrittenRows rows = new WrittenRows();
    export(rows, false);

    assertThat(rows.column("EVENT_ID")).containsExactlyInAnyOrder("", shown.eventKey());
    assertThat(rows.column("IMPRESSION")).containsOnly("");
  }

  @Test
  void leavesTheIdOutOfAnEventAfterAPredictionWhichItsCellsMakeAgain() throws IOException {
    know(Shopper.user(SHOP, "ann"));
    Interaction event =
        new Interaction(
            SHOP,
            "ann",
            "ann",
            "",
            "View",
            TIME,
            "mug",
            null,
            null,
            null,
            "9b2d1c7e-0f3a-4c55-8e21-6a7f00c1d2e3",
            List.of(),
            null);
    objects.archive(List.of(line(event.withDerivedKey())));

    WrittenRows rows = new WrittenRows();
    export(rows, false);

    assertThat(rows.column("EVENT_ID")).containsExactly("");
  }

  @Test
  void writesSecondsForWhoWantsThemAndKeepsEventsApart() throws IOException {
    know(Shopper.user(SHOP, "ann"));
    objects.archive(List.of(line(event(SHOP, "ann", "ann", "View", "mug", null))));

    WrittenRows rows = new WrittenRows();
    export(rows, true);

    assertThat(rows.column("TIMESTAMP")).containsExactly("1772000000");
    assertThat(rows.column("EVENT_ID").get(0)).hasSize(32);
  }

  @Test
  void leavesOutWhatCameInDamagedButRefusesADamagedObjectOfTheShop() throws IOException {
    ArchivedInteraction line = line(event(SHOP, "ann", "ann", "View", "mug", null));
    byte[] half = Arrays.copyOf(packed(line), 40);
    objects.put(ArchiveLayout.INCOMING + "ab.jsonl.gz", half);
    assertThat(export(new WrittenRows(), false)).isEqualTo(new ExportFigures(0, 0, 1));

    String own = ArchiveLayout.compacted(SHOP, LocalDate.of(2026, 2, 25), "ab", 0, 1);
    objects.put(own, half);
    assertThatThrownBy(() -> export(new WrittenRows(), false))
        .isInstanceOf(HistoryException.class)
        .hasMessage("the archive object " + own + " is damaged: remove it");
  }

  private ExportFigures export(CsvRows rows, boolean seconds) throws IOException {
    return new InteractionExport(
            database.dynamoDbClient(), TABLES.userFeatures(), objects, PSEUDONYMS, seconds)
        .write(SHOP, Files.createTempDirectory(folder, "room"), rows);
  }

  private void know(Shopper shopper) {
    database
        .dynamoDbClient()
        .putItem(
            put ->
                put.tableName(TABLES.userFeatures())
                    .item(UserProfileRows.write(shopper, new UserRecord(shopper.id(), "{}"))));
  }

  private static byte[] packed(ArchivedInteraction line) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ArchiveFile.write(List.of(line), bytes);
    return bytes.toByteArray();
  }

  /** An event as an import makes it of a file that gives it no id. */
  private static Interaction event(
      ShopId shop,
      @Nullable String user,
      String session,
      String type,
      @Nullable String item,
      @Nullable Double value) {
    return new Interaction(
            shop, user, session, "", type, TIME, item, value, null, null, List.of(), null)
        .withDerivedKey();
  }

  private static ArchivedInteraction line(Interaction event) {
    return ArchivedInteraction.of(event, PSEUDONYMS);
  }
}
