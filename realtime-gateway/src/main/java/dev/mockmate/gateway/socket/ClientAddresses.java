package dev.mockmate.gateway.socket;

import dev.mockmate.gateway.GatewayConfig;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/**
 * Whom a socket counts for: the address it comes from, or what a trusted proxy says that is. Of a chain of proxies the nearest
 * stranger counts, because what lies behind is the stranger's own word. An IPv6 client has a whole /64 for itself, which counts as
 * one address.
 */
@ApplicationScoped
public class ClientAddresses {
    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> trusted;

    ClientAddresses(GatewayConfig config) {
        this.trusted = config.trustedProxies().stream()
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .flatMap(ClientAddresses::rules)
                .toList();
    }

    /** The address of a handshake's client. */
    String of(HttpServerRequest handshake) {
        InetAddress peer = peer(handshake);
        List<String> told = handshake.headers().getAll("X-Forwarded-For").stream()
                .flatMap(line -> Collections.list(new StringTokenizer(line, ",")).stream())
                .map(Object::toString)
                .toList();
        return address(peer, told);
    }

    /** The same for a peer and what it tells, nearest last. */
    String address(InetAddress peer, List<String> told) {
        InetAddress nearest = peer;
        for (int i = told.size() - 1; i >= 0 && isTrusted(nearest); i--) {
            String name = told.get(i).strip();
            if (!NetUtil.isValidIpV4Address(name) && !NetUtil.isValidIpV6Address(name)) {
                break;
            }
            nearest = NetUtil.createInetAddressFromIpAddressString(name);
        }
        return key(nearest);
    }

    private boolean isTrusted(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(rule -> rule.matches(socket));
    }

    /** The framework's own view of the address is already what the header says. */
    private static InetAddress peer(HttpServerRequest handshake) {
        return NetUtil.createInetAddressFromIpAddressString(
                handshake.connection().remoteAddress().hostAddress());
    }

    private static String key(InetAddress address) {
        if (address instanceof Inet6Address) {
            byte[] network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES), IPV6_BITS / 8);
            return NetUtil.bytesToIpAddress(network);
        }
        return address.getHostAddress();
    }

    private static Stream<IpSubnetFilterRule> rules(String proxy) {
        int slash = proxy.indexOf('/');
        if (slash > 0) {
            return Stream.of(new IpSubnetFilterRule(
                    proxy.substring(0, slash), Integer.parseInt(proxy.substring(slash + 1)), IpFilterRuleType.ACCEPT));
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(proxy))
                    .map(address -> new IpSubnetFilterRule(
                            address, address instanceof Inet6Address ? IPV6_BITS : IPV4_BITS, IpFilterRuleType.ACCEPT));
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("mockmate.gateway.trusted-proxies: no such host: " + proxy, unknown);
        }
    }
}
