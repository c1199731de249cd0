package dev.cartwise.analyzereviews;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same answers from the packaged function, a native binary under the native profile. */
@QuarkusIntegrationTest
class SamplesIT extends WiringTest {}
