package dev.cartwise.local.storage;

/** Hears of every object that has become readable or has gone. */
@FunctionalInterface
public interface ObjectChangeListener {
  void objectChanged(ObjectChange change);
}
