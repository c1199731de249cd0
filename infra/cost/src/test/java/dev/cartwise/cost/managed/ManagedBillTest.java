package dev.cartwise.cost.managed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.cost.data.DataFile;
import dev.cartwise.cost.data.Figure;
import dev.cartwise.cost.data.Price;
import dev.cartwise.cost.workload.Workload;
import org.junit.jupiter.api.Test;

class ManagedBillTest {

  private static ManagedBill of(Workload workload) {
    return ManagedBill.of(
        workload,
        DataFile.bundled("prices.json", Price.class),
        DataFile.bundled("assumed.json", Figure.class));
  }

  /** 12.5 GB, 50 million interactions 4.33 times, 10 million recommendations. */
  @Test
  void theReferenceShopPaysWhatItsListsSay() {
    ManagedBill bill = of(Workload.reference(1));
    assertThat(bill.recommendations()).isCloseTo(.625 + 433 + 1_500, within(.01));
    assertThat(bill.legacyRecommendations()).isCloseTo(.625 + 556 + 56.01, within(.01));
    assertThat(bill.images()).isCloseTo(200, within(1e-9));
    assertThat(bill.reviews()).isCloseTo(160, within(1e-9));
    assertThat(bill.total()).isCloseTo(2_293.62, within(.01));
    assertThat(bill.legacyTotal()).isCloseTo(972.64, within(.01));
  }

  @Test
  void nobodyChargesForNothing() {
    assertThat(of(new Workload(0, 0, 0, 0, 0, 6)).total()).isZero();
  }
}
