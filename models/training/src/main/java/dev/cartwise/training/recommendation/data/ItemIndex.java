package dev.cartwise.training.recommendation.data;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The numbers of items as a table that events are joined with. */
public final class ItemIndex {

  private static final StructType SCHEMA =
      new StructType()
          .add("itemId", DataTypes.StringType, false)
          .add("item", DataTypes.IntegerType, false);

  private ItemIndex() {}

  /** Columns {@code itemId} and {@code item}, its place in the list. */
  public static Dataset<Row> of(SparkSession spark, List<String> itemIds) {
    List<Row> rows = new ArrayList<>(itemIds.size());
    for (String itemId : itemIds) {
      rows.add(RowFactory.create(itemId, rows.size()));
    }
    return spark.createDataFrame(rows, SCHEMA);
  }
}
