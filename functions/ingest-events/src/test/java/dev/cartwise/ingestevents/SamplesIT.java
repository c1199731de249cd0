package dev.cartwise.ingestevents;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same refusals from the packaged function, a native binary under the native profile. */
@QuarkusIntegrationTest
class SamplesIT extends WiringTest {}
