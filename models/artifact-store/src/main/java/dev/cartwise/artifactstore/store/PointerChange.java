package dev.cartwise.artifactstore.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Derives the next champion pointer from the present one, which is null before the first. */
@FunctionalInterface
interface PointerChange {

  ChampionPointer apply(@Nullable ChampionPointer current) throws IOException;
}
