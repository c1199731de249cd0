package dev.cartwise.local.storage;

/** Hears of every object that has become readable. */
@FunctionalInterface
public interface ObjectCreatedListener {
  void objectCreated(ObjectCreated created);
}
