package dev.mockmate.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.gateway.GatewayConfigTest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientAddressesTest {
    private final ClientAddresses addresses = new ClientAddresses(
            GatewayConfigTest.with(Map.of("mockmate.gateway.trusted-proxies", "localhost, 10.1.0.0/16")));

    @Test
    void shouldBelieveATrustedProxyOnly() {
        assertThat(address("127.0.0.1", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(address("10.1.2.3", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(address("10.2.2.3", "203.0.113.7")).isEqualTo("10.2.2.3");
        assertThat(address("127.0.0.2", "203.0.113.7")).isEqualTo("127.0.0.2");
    }

    @Test
    void shouldTakeTheNearestStrangerAndNotWhatItClaims() {
        assertThat(address("127.0.0.1", "198.51.100.1", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(address("127.0.0.1", "198.51.100.1", " 203.0.113.7 ", "10.1.9.9"))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void shouldCountWhoSaysNothingUsefulAsTheProxy() {
        assertThat(address("127.0.0.1")).isEqualTo("127.0.0.1");
        assertThat(address("127.0.0.1", "unknown")).isEqualTo("127.0.0.1");
        assertThat(address("127.0.0.1", "")).isEqualTo("127.0.0.1");
        assertThat(address("127.0.0.1", "::ffff:203.0.113.7"))
                .as("IPv4 written as IPv6")
                .isEqualTo("203.0.113.7");
    }

    @Test
    void shouldCountAnIpv6NetworkAsOne() {
        assertThat(address("127.0.0.1", "2001:db8:1:2::1")).isEqualTo(address("127.0.0.1", "2001:db8:1:2:ffff::9"));
        assertThat(address("127.0.0.1", "2001:db8:1:2::1")).isNotEqualTo(address("127.0.0.1", "2001:db8:1:3::1"));
    }

    private String address(String peer, String... told) {
        try {
            return addresses.address(InetAddress.getByName(peer), List.of(told));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
