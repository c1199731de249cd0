package dev.cartwise.tagimages;

import java.util.List;
import java.util.stream.Collectors;

/** Tells which photos of an event could not be tagged, and why; Lambda sends the event again. */
final class UntaggedPhotosException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UntaggedPhotosException(List<RuntimeException> failures) {
    super(failures.stream().map(Throwable::getMessage).collect(Collectors.joining("; ")));
    failures.forEach(this::addSuppressed);
  }
}
