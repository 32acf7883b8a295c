package dev.mockmate.gateway;

import dev.mockmate.platform.testing.CallbackRules;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CallbacksIT extends CallbackRules {}
