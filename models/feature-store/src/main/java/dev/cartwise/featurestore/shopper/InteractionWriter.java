package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.featurestore.UnwrittenException;
import java.util.List;

/** Makes interactions durable. */
public interface InteractionWriter {

  /**
   * Writes every interaction; writing one again changes nothing.
   *
   * @param interactions no two with the same shopper, time and event key
   * @throws UnwrittenException if some could not be written in time; it tells which
   */
  void write(List<Interaction> interactions);
}
