package dev.cartwise.training.purchaseintent.fit;

import dev.cartwise.training.purchaseintent.table.Examples;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Examples as Spark ML reads them, cached until they are closed: {@value #LABEL}, 1 or 0, and
 * {@value #FEATURES}.
 *
 * <p>There are at most two partitions: of two sums the total does not depend on which comes first.
 * Few rows are one, since a pass over them takes less time than to start a second task.
 */
final class SparkRows implements AutoCloseable {

  static final String LABEL = "label";
  static final String FEATURES = "features";

  private static final int MANY = 20_000;

  private final Broadcast<Matrix> matrix;
  private final Dataset<Row> table;

  private record Matrix(float[] values, int columns, boolean[] labels)
      implements java.io.Serializable {}

  private SparkRows(Broadcast<Matrix> matrix, Dataset<Row> table) {
    this.matrix = matrix;
    this.table = table;
  }

  /**
   * Hands examples to Spark.
   *
   * @param reading what becomes of the values of a row, none of them missing
   */
  static SparkRows of(SparkSession spark, Examples examples, Function<float[], double[]> reading) {
    int columns = examples.features().size();
    float[] values = new float[Math.multiplyExact(examples.size(), columns)];
    for (int row = 0; row < examples.size(); row++) {
      double[] read = reading.apply(examples.rows()[row]);
      for (int column = 0; column < columns; column++) {
        values[row * columns + column] = (float) read[column];
      }
    }
    Broadcast<Matrix> matrix =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new Matrix(values, columns, examples.labels()));
    return new SparkRows(matrix, table(spark, examples.size(), matrix).cache());
  }

  private static Dataset<Row> table(SparkSession spark, int size, Broadcast<Matrix> matrix) {
    JavaRDD<Row> rows =
        spark
            .range(0, size, 1, size < MANY ? 1 : 2)
            .javaRDD()
            .map(number -> row(matrix.value(), number.intValue()));
    StructType columns =
        new StructType().add(LABEL, DataTypes.DoubleType).add(FEATURES, SQLDataTypes.VectorType());
    return spark.createDataFrame(rows, columns);
  }

  private static Row row(Matrix matrix, int number) {
    double[] values = new double[matrix.columns()];
    for (int column = 0; column < values.length; column++) {
      values[column] = matrix.values()[number * values.length + column];
    }
    return RowFactory.create(matrix.labels()[number] ? 1.0 : 0.0, Vectors.dense(values));
  }

  Dataset<Row> table() {
    return table;
  }

  @Override
  public void close() {
    table.unpersist(true);
    matrix.destroy();
  }
}
