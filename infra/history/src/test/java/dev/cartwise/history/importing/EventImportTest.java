package dev.cartwise.history.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.importing.state.ImportDirectory;
import dev.cartwise.history.mapping.HistoryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventImportTest {

  private static final Shopper ANN = Shopper.user(LineFile.SHOP, "ann");
  private static final long LONG_AGO = Instant.parse("2011-03-01T10:00:00Z").getEpochSecond();
  private static final long LATELY = Instant.parse("2026-11-20T10:00:00Z").getEpochSecond();

  @TempDir private Path folder;
  private ImportedSystem system;

  @BeforeEach
  void start() {
    system = new ImportedSystem(folder.resolve("imports"));
  }

  @AfterEach
  void stop() {
    system.close();
  }

  @Test
  void takesEventsIntoArchiveAndRows() throws Exception {
    ImportSummary summary =
        system.run(
            file(
                "ann,s1,View,lamp," + LATELY + ",k1",
                "ann,s1,Purchase,lamp," + (LATELY + 60) + ",k2",
                ",s2,View,chair," + LATELY + ",k3"));

    assertThat(summary).isEqualTo(new ImportSummary(3, 3, 0, 0, 0, Map.of()));
    assertThat(system.archive())
        .extracting(ArchivedInteraction::eventType)
        .containsExactlyInAnyOrder("View", "Purchase", "View");
    assertThat(system.row(ANN).recent().newestFirst()).hasSize(2);
    assertThat(system.holdings(ANN).holdings().purchased()).containsExactly("lamp");
    assertThat(items(Shopper.session(LineFile.SHOP, "s2"))).isEqualTo("chair");
  }

  @Test
  void takesAnEventOfTwoFilesOnce() throws Exception {
    String both = "ann,s1,View,lamp," + LATELY + ",k1";
    system.run(file(both));

    ImportSummary second = system.run(file(both, both, "ann,s1,View,chair," + LATELY + ",k2"));

    assertThat(second.imported()).isEqualTo(1);
    assertThat(second.repeated()).isEqualTo(2);
    assertThat(system.archive()).hasSize(2);
  }

  @Test
  void aFileThatIsDoneIsRepeatedAsAWhole() throws Exception {
    Path file = file("ann,s1,View,lamp," + LATELY + ",k1", "too short");
    system.run(file);

    assertThat(system.run(file)).isEqualTo(new ImportSummary(2, 0, 1, 1, 0, Map.of()));
  }

  @Test
  void readsAFileAnewWithoutTakingItsEventsTwice() throws Exception {
    Path file = file("ann,s1,View,lamp," + LATELY + ",k1");
    system.run(file);
    ImportSummary anew = system.run(new LineFile(file), Steps.withoutCrash(), true);

    assertThat(anew).isEqualTo(new ImportSummary(1, 0, 1, 0, 0, Map.of()));
    assertThat(system.archive()).hasSize(1);
  }

  @Test
  void rowsOfAnOldPastStay() throws Exception {
    system.run(file("ann,s1,Purchase,lamp," + LONG_AGO + ",k1"));

    assertThat(items(ANN)).isEqualTo("lamp");
    assertThat(system.holdings(ANN).holdings().purchased()).containsExactly("lamp");
  }

  @Test
  void sessionsOfAnOldPastAreArchivedWithoutARow() throws Exception {
    system.run(file(",s1,View,lamp," + LONG_AGO + ",k1"));

    assertThat(system.archive()).hasSize(1);
    assertThat(system.row(Shopper.session(LineFile.SHOP, "s1")).version()).isZero();
  }

  @Test
  void usersHaveWhatTheirSessionsDidBefore() throws Exception {
    system.run(
        file(
            ",s1,View,lamp," + LATELY + ",k1",
            ",s1,Purchase,vase," + LATELY + ",k2",
            "ann,s1,View,chair," + (LATELY + 9) + ",k3",
            ",old,View,sofa," + LONG_AGO + ",k4",
            "ann,old,View,table," + LONG_AGO + ",k5"));

    assertThat(system.row(ANN).recent().newestFirst())
        .extracting(RecentInteraction::itemId)
        .containsExactlyInAnyOrder("chair", "lamp", "vase", "sofa", "table");
    assertThat(system.holdings(ANN).holdings().purchased()).containsExactly("vase");
    assertThat(system.row(Shopper.session(LineFile.SHOP, "s1")).linkedUsers())
        .containsExactly("ann");
  }

  @Test
  void keepsTheNewestOfManyEvents() throws Exception {
    String[] lines =
        IntStream.range(0, 500)
            .mapToObj(i -> "ann,s1,View,i" + i + "," + (LATELY + i % 250 * 2 + i / 250) + ",k" + i)
            .toArray(String[]::new);
    system.run(file(lines));

    assertThat(system.row(ANN).recent().newestFirst())
        .extracting(RecentInteraction::timeMillis)
        .containsExactlyElementsOf(
            IntStream.range(0, 30).mapToObj(i -> (LATELY + 499 - i) * 1000).toList());
  }

  @Test
  void writesDownRejectedLines() throws Exception {
    Path file = file("ann,s1,View,lamp," + LATELY + ",k1", "only,\"two\"");

    assertThat(system.run(file).rejected()).isEqualTo(1);
    assertThat(Files.readString(RejectFile.of(file)))
        .isEqualTo("line,field,reason,text\n2,\"key\",\"is missing\",\"only,\"\"two\"\"\"\n");
  }

  @Test
  void countsTypesWithoutAMeaning() throws Exception {
    ImportSummary summary =
        system.run(
            file(
                "ann,s1,Wave,lamp," + LATELY + ",k1",
                "ann,s1,Wave,lamp," + LATELY + ",k2",
                "ann,s1,View,lamp," + LATELY + ",k3"));

    assertThat(summary.unmapped()).isEqualTo(Map.of("Wave", 2L));
    assertThat(system.archive()).hasSize(3);
  }

  @Test
  void refusesAFileThatChangedInBetween() throws Exception {
    Path file = file("ann,s1,View,lamp," + LATELY + ",k1");
    breakOff(file);
    Files.writeString(file, "ann,s1,View,sofa," + LATELY + ",k1\n");

    assertThatThrownBy(() -> system.run(file))
        .isInstanceOfSatisfying(
            HistoryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FILE_CHANGED))
        .hasMessageContaining("--anew");
    assertThat(system.run(new LineFile(file), Steps.withoutCrash(), true).imported()).isEqualTo(1);
  }

  @Test
  void takesItemsOfAnOrderThatStandSideBySideOnce() throws Exception {
    Path file =
        file(
            "order_id,order_number,order_date,status,customer_id,billing_email,line_item_1,line_item_2",
            "7,7,2026-01-01"
                + " 10:00:00,completed,3,,name:Mug|sku:M|quantity:1,name:Mug|sku:M|quantity:1");
    HistoryFile<Interaction> orders =
        new HistoryFiles(Optional.empty()).interactions(file, LineFile.SHOP);

    assertThat(system.run(orders).imported()).isEqualTo(2);
    assertThat(system.run(orders)).isEqualTo(new ImportSummary(1, 0, 2, 0, 0, Map.of()));
    Files.writeString(
        file, "8,8,2026-01-02 10:00:00,completed,3,,sku:M,\n", StandardOpenOption.APPEND);
    ImportSummary longer =
        system.run(new HistoryFiles(Optional.empty()).interactions(file, LineFile.SHOP));
    assertThat(longer).isEqualTo(new ImportSummary(2, 1, 2, 0, 0, Map.of()));
  }

  @Test
  void goesOnAfterABucketThatRefused() throws Exception {
    Path file = file("ann,s1,View,lamp," + LATELY + ",k1", "ann,s1,View,sofa," + LATELY + ",k2");
    system.bucket().refuse(true);

    assertThatThrownBy(() -> system.run(file))
        .isInstanceOfSatisfying(
            HistoryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STORE_REFUSED));
    system.bucket().refuse(false);

    assertThat(system.run(file).imported()).isEqualTo(2);
    assertThat(system.archive()).hasSize(2);
  }

  @Test
  void refusesADamagedCheckpoint() throws Exception {
    Path file = file("ann,s1,View,lamp," + LATELY + ",k1");
    breakOff(file);
    try (var files = Files.walk(system.directory())) {
      for (Path each : files.filter(one -> one.endsWith("checkpoint.json")).toList()) {
        Files.writeString(each, "{");
      }
    }

    assertThatThrownBy(() -> system.run(file))
        .isInstanceOfSatisfying(
            HistoryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STATE_UNREADABLE));
  }

  @Test
  void refusesWhileAnotherImportIsAtWork() throws Exception {
    Path file = file("ann,s1,View,lamp," + LATELY + ",k1");
    try (ImportDirectory held = ImportDirectory.open(system.directory())) {
      assertThat(held.root()).isEqualTo(system.directory());
      assertThatThrownBy(() -> system.run(file))
          .isInstanceOfSatisfying(
              HistoryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.IMPORT_AT_WORK));
    }
  }

  private void breakOff(Path file) {
    assertThatThrownBy(() -> system.run(new LineFile(file), Steps.crashAt(2), false))
        .isInstanceOf(Crash.class);
  }

  private String items(Shopper shopper) {
    return system.row(shopper).recent().newestFirst().stream()
        .map(RecentInteraction::itemId)
        .collect(Collectors.joining(" "));
  }

  private Path file(String... lines) throws IOException {
    Path file = Files.createTempFile(folder, "events", ".csv");
    return Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
