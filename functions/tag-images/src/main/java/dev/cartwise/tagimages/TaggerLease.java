package dev.cartwise.tagimages;

import dev.cartwise.imagetagging.ImageTagger;

/**
 * The use of a model during one request.
 *
 * @param tagger the model
 * @param version what tells its tags and embeddings from those of another
 * @param header what the response header {@code x-cartwise-artifact} says
 * @param release called once when the request ends
 */
record TaggerLease(ImageTagger tagger, String version, String header, Runnable release)
    implements AutoCloseable {

  @Override
  public void close() {
    release.run();
  }
}
