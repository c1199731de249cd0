package dev.cartwise.analyzereviews;

/**
 * The use of a shop's models during one request.
 *
 * @param reader the models
 * @param header what the response header {@code x-cartwise-artifact} says
 * @param release called once when the request ends
 */
record ReaderLease(ReviewReader reader, String header, Runnable release) implements AutoCloseable {

  @Override
  public void close() {
    release.run();
  }
}
