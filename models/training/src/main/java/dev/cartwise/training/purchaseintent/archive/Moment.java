package dev.cartwise.training.purchaseintent.archive;

import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.PackedHoldings;
import dev.cartwise.featurestore.shopper.PackedWindow;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A shopper at a moment of the past, and what followed.
 *
 * @param shopper the pseudonym of a user or a session
 * @param group shoppers of one group are one person, as far as is known
 * @param timeMillis when it is, UTC milliseconds
 * @param bought whether a purchase followed within the horizon
 * @param window the packed window that the shopper's row held
 * @param holdings the packed holdings
 * @param candidates items that are asked about, whose purchase within the horizon is in question
 * @param boughtCandidates which of them were bought
 */
@SuppressWarnings("ArrayRecordComponent")
public record Moment(
    String shopper,
    String group,
    long timeMillis,
    boolean bought,
    byte[] window,
    byte[] holdings,
    List<String> candidates,
    List<String> boughtCandidates) {

  static final StructType SCHEMA =
      new StructType()
          .add("shopper", DataTypes.StringType, false)
          .add("group", DataTypes.StringType, false)
          .add("timeMillis", DataTypes.LongType, false)
          .add("bought", DataTypes.BooleanType, false)
          .add("window", DataTypes.BinaryType, false)
          .add("holdings", DataTypes.BinaryType, false)
          .add("candidates", DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add("boughtCandidates", DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add("tests", DataTypes.BooleanType, false);

  static Row row(String shopper, String group, OpenMoment moment, boolean tests) {
    List<String> bought = new ArrayList<>(moment.candidates());
    bought.retainAll(moment.bought());
    return RowFactory.create(
        shopper,
        group,
        moment.timeMillis(),
        !moment.bought().isEmpty(),
        PackedWindow.pack(moment.window()),
        PackedHoldings.pack(moment.holdings()),
        moment.candidates().toArray(String[]::new),
        bought.toArray(String[]::new),
        tests);
  }

  static Moment of(Row row) {
    return new Moment(
        row.getString(0),
        row.getString(1),
        row.getLong(2),
        row.getBoolean(3),
        row.getAs(4),
        row.getAs(5),
        row.getList(6),
        row.getList(7));
  }

  /** What a prediction would have known of the shopper. */
  public ShopperFeatures features() {
    Holdings held = PackedHoldings.unpack(holdings);
    return new ShopperFeatures(PackedWindow.unpack(window).newestFirst(), held);
  }
}
