package dev.cartwise.retrainmodels;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same answers from the packaged function, a native binary under the native profile. */
@QuarkusIntegrationTest
@QuarkusTestResource(value = KnownShops.class, restrictToAnnotatedClass = true)
class SamplesIT extends WiringTest {}
