package dev.cartwise.training.recommendation.cooccurrence;

import java.io.Serializable;
import org.apache.spark.sql.Row;

/** Tells how strong a counted pair is. */
@FunctionalInterface
interface PairStrength extends Serializable {

  /** The strength of a row of {@link PairCount#SCHEMA}, higher is stronger. */
  float of(Row pair);
}
